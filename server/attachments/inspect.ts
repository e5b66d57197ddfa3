import { createHash } from 'node:crypto';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { UploadedFile } from '#shared/incident/attachments/attachment.ts';
import { liesAbout } from './claim.ts';
import { type Content, contentOf } from './content.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { DamagedPicture, type Picture } from './picture.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** A file as somebody sent it. */
export interface Sent {
  readonly name: string;
  /** What the header says that it is; empty where it says nothing. */
  readonly type: string;
  readonly bytes: Buffer;
}

/** A file as it is kept: what was found in it, and its bytes, which are pieces of those that came and no copy. */
export interface Inspected {
  readonly file: UploadedFile;
  readonly pieces: readonly Buffer[];
}

const CLEANERS: Partial<Record<Content, (bytes: Buffer) => Picture>> = {
  png: cleanPng,
  jpeg: cleanJpeg,
  gif: cleanGif,
  webp: cleanWebp,
};

/** All else is a download of unknown kind: no browser is ever told that it may show a drawing or a page. */
const MEDIA_TYPES: Partial<Record<Content, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  text: 'text/plain',
};

/**
 * Looks at a file's bytes: what they are, whether name and header say so, and whether a picture is whole. Metadata of
 * pictures is taken out. Nothing is unpacked or drawn.
 */
export function inspect({ name, type, bytes }: Sent): Inspected | Refusal {
  if (bytes.length === 0) return refusal('attachment_empty', { name });
  const content = contentOf(bytes);
  if (liesAbout(content, name, type)) return refusal('attachment_lies', { name, content: `file:${content}` });
  try {
    const picture = CLEANERS[content]?.(bytes);
    const pieces = picture?.pieces ?? [bytes];
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    const file: UploadedFile = {
      mediaType: MEDIA_TYPES[content] ?? 'application/octet-stream',
      bytes: pieces.reduce((sum, { length }) => sum + length, 0),
      sha256: hash.digest('hex'),
      ...(picture === undefined ? {} : { width: picture.width, height: picture.height }),
    };
    return { file, pieces };
  } catch (error) {
    if (error instanceof DamagedPicture) return refusal('attachment_damaged', { name });
    throw error;
  }
}
