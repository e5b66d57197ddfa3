/** What bytes can be told to be. */
export const CONTENTS = [
  'png',
  'jpeg',
  'gif',
  'webp',
  'heic',
  'avif',
  'bmp',
  'tiff',
  'svg',
  'html',
  'pdf',
  'text',
  'windows-program',
  'linux-program',
  'mac-program',
  'zip',
  'archive',
  'office',
  'database',
  'film',
  'sound',
  'unknown',
] as const;

export type Content = (typeof CONTENTS)[number];

/**
 * What programs begin with. Our own table: the few that matter, and no library that reads further than this into
 * bytes that a stranger sent. Offsets are in bytes, signatures in Latin-1.
 */
// biome-ignore format: one row a line
const SIGNATURES: readonly (readonly [content: Content, signature: string, offset?: number])[] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'WEBP', 8],
  ['heic', 'ftyphei', 4],
  ['heic', 'ftyphev', 4],
  ['heic', 'ftypmif1', 4],
  ['heic', 'ftypmsf1', 4],
  ['avif', 'ftypavi', 4],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['pdf', '%PDF-'],
  ['linux-program', '\x7fELF'],
  ['mac-program', '\xcf\xfa\xed\xfe'],
  ['mac-program', '\xce\xfa\xed\xfe'],
  ['mac-program', '\xca\xfe\xba\xbe'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['archive', '\x1f\x8b'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ\0'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['database', 'SQLite format 3\0'],
  ['film', 'ftyp', 4],
  ['film', '\x1aE\xdf\xa3'],
  ['film', 'AVI ', 8],
  ['sound', 'OggS'],
  ['sound', 'fLaC'],
  ['sound', 'ID3'],
  ['sound', 'WAVE', 8],
];

/** Where the name of what a RIFF file holds stands. */
const IN_RIFF = 8;

/** So much is looked at sign by sign to tell whether bytes are text; all of it for zeros, which none has. */
const TEXT_WITHIN = 64 * 1_024;

const MARKUP_WITHIN = 1_024;

/** The first word of a page. */
const PAGE =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|title|style|table|a|img|br|p|div|h1|meta|link)\b/i;
const DRAWING = /^<svg\b/i;

/** What may stand before the first word, and how it ends. */
const BEFORE: readonly (readonly [begin: RegExp, end: string])[] = [
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!doctype\s+svg\b/i, '>'],
];

/** Tells by the bytes alone what they are: names and headers are what somebody says. */
export function contentOf(bytes: Buffer): Content {
  const found = SIGNATURES.find((row) => beginsWith(bytes, row));
  if (found !== undefined) return found[0];
  if (isWindowsProgram(bytes)) return 'windows-program';
  if (isBitmap(bytes)) return 'bmp';
  if (!isText(bytes)) return 'unknown';
  const beginning = firstWord(bytes.toString('utf8', 0, MARKUP_WITHIN));
  if (DRAWING.test(beginning)) return 'svg';
  return PAGE.test(beginning) ? 'html' : 'text';
}

/** Step by step, and not by one expression, which a text made for it could keep busy for ever. */
function firstWord(text: string): string {
  const rest = text.trimStart();
  const before = BEFORE.find(([begin]) => begin.test(rest));
  if (before === undefined) return rest;
  const end = rest.indexOf(before[1]);
  return end === -1 ? rest : firstWord(rest.slice(end + before[1].length));
}

function beginsWith(bytes: Buffer, [, signature, offset = 0]: (typeof SIGNATURES)[number]): boolean {
  if (bytes.toString('latin1', offset, offset + signature.length) !== signature) return false;
  return offset !== IN_RIFF || bytes.toString('latin1', 0, 4) === 'RIFF';
}

/** Two letters alone begin many a text: where the program begins must lie in the file, or all of it is no text. */
function isWindowsProgram(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return false;
  const at = bytes.length >= 64 ? bytes.readUInt32LE(60) : 0;
  return bytes.toString('latin1', at, at + 2) === 'PE' || !isText(bytes);
}

function isBitmap(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'BM' && bytes.length >= 26 && bytes.readUInt32LE(6) === 0;
}

/**
 * Whether bytes are somebody's text, in any of the encodings that logs come in: UTF-8, Shift_JIS, EUC-JP, Latin-1, or
 * UTF-16 with its mark. Control characters that no editor writes say that they are not.
 */
function isText(bytes: Buffer): boolean {
  const mark = bytes.toString('latin1', 0, 2);
  if ((mark === '\xff\xfe' || mark === '\xfe\xff') && bytes.length % 2 === 0) return true;
  if (bytes.includes(0)) return false;
  return !bytes.subarray(0, TEXT_WITHIN).some((byte) => byte < 0x20 && !WRITTEN.has(byte));
}

/** Backspace, tab, line feed, vertical tab, form feed, return, and escape, which colours what terminals print. */
const WRITTEN: ReadonlySet<number> = new Set([8, 9, 10, 11, 12, 13, 27]);
