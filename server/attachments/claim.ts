import type { Content } from './content.ts';

const PICTURES: readonly Content[] = ['png', 'jpeg', 'gif', 'webp'];
/** A page's source is text as well; only that it is never shown as what it is. */
const TEXTS: readonly Content[] = ['text', 'svg', 'html'];

/**
 * What the end of a name promises. A picture that is named as another kind of picture is no lie: browsers show it all
 * the same, and phones write such names.
 */
const PROMISES: readonly (readonly [endings: string, contents: readonly Content[]])[] = [
  ['png jpg jpeg jpe jfif gif webp', PICTURES],
  ['heic heif', ['heic', ...PICTURES]],
  ['avif', ['avif', ...PICTURES]],
  ['bmp', ['bmp', ...PICTURES]],
  ['tif tiff', ['tiff', ...PICTURES]],
  ['svg', ['svg', 'text']],
  ['htm html xhtml', ['html', 'text', 'svg']],
  ['pdf', ['pdf']],
  ['txt log md csv tsv json yaml yml xml ini conf cfg toml sql diff patch', TEXTS],
];

/** Endings behind which something else hides only where that is known, not where nobody knows what it is. */
const LOOSE_PROMISES: typeof PROMISES = [
  ['zip', ['zip']],
  ['docx xlsx pptx odt ods odp', ['zip', 'office']],
  ['doc xls ppt', ['office', 'zip', ...TEXTS]],
  ['gz tgz bz2 xz 7z rar zst', ['archive']],
  ['mp4 mov m4v mkv webm avi', ['film']],
  ['mp3 m4a wav ogg flac', ['sound', 'film']],
];

/** What a header of type promises. Others, as `application/octet-stream`, promise nothing. */
function promisedByType(type: string): readonly Content[] | null {
  const [essence = ''] = type.toLowerCase().split(';');
  const kind = essence.trim();
  if (/^image\/(?:png|jpeg|jpg|gif|webp)$/.test(kind)) return PICTURES;
  if (kind === 'image/svg+xml') return ['svg', 'text'];
  if (kind === 'application/pdf') return ['pdf'];
  if (/^text\/(?!html)|^application\/(?:json|xml)$/.test(kind)) return TEXTS;
  return kind === 'text/html' ? TEXTS : null;
}

/**
 * Whether a file is something else than its name or its header says: a picture, a PDF or a text whose bytes are
 * another thing, or an ending that is known to belong to another. No ending and no type promise nothing.
 */
export function liesAbout(content: Content, name: string, type: string): boolean {
  const promised = [promisedByName(PROMISES, name), promisedByType(type)];
  if (promised.some((contents) => contents !== null && !contents.includes(content))) return true;
  const loosely = promisedByName(LOOSE_PROMISES, name);
  return loosely !== null && content !== 'unknown' && !loosely.includes(content);
}

function promisedByName(promises: typeof PROMISES, name: string): readonly Content[] | null {
  const ending = /\.([a-z0-9]+)\s*$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  return promises.find(([endings]) => endings.split(' ').includes(ending))?.[1] ?? null;
}
