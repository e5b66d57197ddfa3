import { crc32 } from 'node:zlib';
import { onlyOrientation, orientationIn } from './exif.ts';
import { DamagedPicture, type Picture, pictureOf, within } from './picture.ts';

const SIGNATURE_BYTES = 8;

/** What is needed to show the picture in its colours. All else, texts and dates and what nobody knows, goes. */
const KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);

/**
 * A PNG without its texts, dates and metadata, and without what follows its end.
 *
 * @throws DamagedPicture where a chunk is cut short or its sum does not hold.
 */
export function cleanPng(bytes: Buffer): Picture {
  const pieces = [within(bytes, 0, SIGNATURE_BYTES)];
  const header = chunkAt(bytes, SIGNATURE_BYTES);
  if (header.type !== 'IHDR' || header.data.length !== 13) throw new DamagedPicture('it has no header');
  let hasPixels = false;
  for (let at = SIGNATURE_BYTES; ; ) {
    const { type, data, end } = chunkAt(bytes, at);
    if (KEPT.has(type)) pieces.push(bytes.subarray(at, end));
    if (type === 'eXIf') pieces.push(...orientationChunk(data));
    hasPixels ||= type === 'IDAT';
    if (type === 'IEND') break;
    at = end;
  }
  if (!hasPixels) throw new DamagedPicture('it has no pixels');
  return pictureOf(pieces, header.data.readUInt32BE(0), header.data.readUInt32BE(4));
}

function chunkAt(bytes: Buffer, at: number) {
  const length = within(bytes, at, at + 8).readUInt32BE(0);
  const end = at + 12 + length;
  const chunk = within(bytes, at, end);
  if (crc32(chunk.subarray(4, 8 + length)) !== chunk.readUInt32BE(8 + length)) {
    throw new DamagedPicture('a sum does not hold');
  }
  return { type: chunk.toString('latin1', 4, 8), data: chunk.subarray(8, 8 + length), end };
}

function orientationChunk(metadata: Buffer): readonly Buffer[] {
  const orientation = orientationIn(metadata);
  if (orientation === 1) return [];
  const data = onlyOrientation(orientation);
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('eXIf', 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return [chunk];
}
