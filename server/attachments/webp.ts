import { onlyOrientation, orientationIn } from './exif.ts';
import { DamagedPicture, type Picture, pictureOf, within } from './picture.ts';

const HEAD_BYTES = 12;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const FRAME_HEAD_BYTES = 16;

const KEPT: ReadonlySet<string> = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L']);
const KEPT_IN_FRAME: ReadonlySet<string> = new Set(['ALPH', 'VP8 ', 'VP8L']);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/**
 * A WebP without its metadata, and without what follows its end.
 *
 * @throws DamagedPicture where a chunk is cut short, or there is none that draws.
 */
export function cleanWebp(bytes: Buffer): Picture {
  const end = 8 + within(bytes, 0, HEAD_BYTES).readUInt32LE(4);
  const chunks = chunksIn(within(bytes, HEAD_BYTES, end));
  const exif = chunks.find(({ type }) => type === 'EXIF')?.data;
  const orientation = exif === undefined ? 1 : orientationIn(withoutName(exif));
  const [width, height] = sizeIn(chunks);
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map((chunk) => cleaned(chunk, orientation !== 1));
  const own = orientation === 1 ? [] : [{ type: 'EXIF', data: onlyOrientation(orientation) }];
  const body = [...kept, ...own].flatMap(written);
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  head.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0), 4);
  return pictureOf([head, ...body], width, height);
}

function chunksIn(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = within(bytes, at, at + 8);
    const end = at + 8 + head.readUInt32LE(4);
    chunks.push({ type: head.toString('latin1', 0, 4), data: within(bytes, at + 8, end) });
    // Chunks begin at even places; some writers leave out the last filling byte.
    at = end + (end % 2);
  }
  return chunks;
}

/** Some writers put the name before it that JPEG has. */
function withoutName(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function cleaned(chunk: Chunk, hasOrientation: boolean): Chunk {
  if (chunk.type === 'VP8X') {
    const data = Buffer.from(chunk.data);
    data.writeUInt8((data.readUInt8(0) & ~(HAS_EXIF | HAS_XMP)) | (hasOrientation ? HAS_EXIF : 0), 0);
    return { ...chunk, data };
  }
  if (chunk.type !== 'ANMF') return chunk;
  const frame = chunksIn(within(chunk.data, FRAME_HEAD_BYTES, chunk.data.length));
  const drawn = frame.filter(({ type }) => KEPT_IN_FRAME.has(type)).flatMap(written);
  return { ...chunk, data: Buffer.concat([chunk.data.subarray(0, FRAME_HEAD_BYTES), ...drawn]) };
}

function written({ type, data }: Chunk): readonly Buffer[] {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return data.length % 2 === 0 ? [head, data] : [head, data, Buffer.alloc(1)];
}

/** Of the canvas where there is one, otherwise of the one picture. */
function sizeIn(chunks: readonly Chunk[]): readonly [width: number, height: number] {
  const draws = chunks.some(({ type }) => KEPT_IN_FRAME.has(type) || type === 'ANMF');
  const [first] = chunks;
  if (first === undefined || !draws) throw new DamagedPicture('nothing is drawn');
  const { type, data } = first;
  if (type === 'VP8X') {
    const canvas = within(data, 0, 10);
    return [canvas.readUIntLE(4, 3) + 1, canvas.readUIntLE(7, 3) + 1];
  }
  if (type === 'VP8L') {
    const bits = within(data, 0, 5).readUInt32LE(1);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  if (type !== 'VP8 ') throw new DamagedPicture('it begins with neither a canvas nor a picture');
  const frame = within(data, 0, 10);
  return [frame.readUInt16LE(6) & 0x3fff, frame.readUInt16LE(8) & 0x3fff];
}
