/**
 * SQLite reads its write-ahead log back up to the first frame whose checksum does not fit, and passes over the rest
 * without a word: to it, that is a write that a power cut tore. A byte that flipped in the middle would so take with
 * it everything acknowledged after it. The file tells the two apart: a commit is on disk before the next one is
 * written, so a frame that follows a whole commit says that the commit was there, and whole.
 *
 * The index beside the log (`-shm`) counts a commit only when it is on disk. Where a killed process left it, it tells
 * of the last commit too, and of a log that was cut or is gone. After a power cut it is old or not there, and tells
 * nothing.
 *
 * The formats are those of https://sqlite.org/fileformat2.html#walformat and https://sqlite.org/walformat.html.
 */

const HEADER = 32;
const FRAME_HEADER = 24;
const INDEX_HEAD = 48;
const FORMAT = 3_007_000;
const LITTLE_ENDIAN = 0x377f0682;
const BIG_ENDIAN = 0x377f0683;

export type LogCondition =
  /** SQLite reads all of it. */
  | 'whole'
  /** The last commit is not whole: never acknowledged where the power went, or else damaged. */
  | 'torn'
  /** What was on disk for certain is passed over. */
  | 'damaged'
  /** Commits that were on disk for certain are not in it. */
  | 'cut';

type Sum = readonly [number, number];

interface Shape {
  readonly bytes: Buffer;
  readonly big: boolean;
  readonly frame: number;
  readonly frames: number;
  /** The two numbers that the frames of this log's generation carry. */
  readonly salts: bigint;
}

/** What SQLite would make of a write-ahead log, empty where there is none, given the index beside it. */
export function conditionOf(bytes: Buffer, index: Buffer): LogCondition {
  const shape = shapeOf(bytes);
  const known = indexOf(index);
  // Nothing in it that could have been a commit.
  if (shape === null) return known !== null && known.moved < known.committed ? 'cut' : 'whole';
  const headed = headerHolds(shape);
  const good = headed ? goodFrames(shape) : 0;
  if (known !== null && known.salts === shape.salts) {
    if (shape.frames < known.committed) return 'cut';
    return good < known.committed ? 'damaged' : 'whole';
  }
  let committed = false;
  for (let index = good; index < shape.frames; index += 1) {
    const isNext = index > good && ours(shape, index) && follows(shape, index, storedSum(shape, index - 1));
    if (isNext && committed) return 'damaged';
    if (ours(shape, index) && commits(shape, index)) committed = true;
  }
  // The header is on disk before the first frame is written.
  if (!headed && committed) return 'damaged';
  return committed ? 'torn' : 'whole';
}

interface Index {
  readonly salts: bigint;
  /** Frames that were on disk. */
  readonly committed: number;
  /** Frames of them that had been moved into the database. */
  readonly moved: number;
}

/** The head of the index stands in it twice, in the machine's own byte order: SQLite never reads a half-written one. */
function indexOf(bytes: Buffer): Index | null {
  if (bytes.length < 2 * INDEX_HEAD + 4) return null;
  const isWhole = bytes.subarray(0, INDEX_HEAD).equals(bytes.subarray(INDEX_HEAD, 2 * INDEX_HEAD));
  const words = new DataView(bytes.buffer, bytes.byteOffset, 2 * INDEX_HEAD + 4);
  if (!isWhole || words.getUint32(0, true) !== FORMAT) return null;
  const [committed, moved] = [words.getUint32(16, true), words.getUint32(2 * INDEX_HEAD, true)];
  return { salts: bytes.readBigUInt64BE(32), committed, moved };
}

export interface Mended {
  readonly bytes: Buffer;
  /** Frames that were lost whole: nobody can tell which pages they had. */
  readonly dropped: number;
}

/** The same log with checksums that fit what it holds, so that SQLite reads all of it; what it holds is unproven. */
export function mended(bytes: Buffer): Mended | null {
  const shape = shapeOf(bytes);
  if (shape === null) return null;
  const { frame, frames, big } = shape;
  // Up to the last frame of this generation: what is behind it was left by the one before.
  let end = frames;
  while (end > 0 && !ours(shape, end - 1)) end -= 1;
  const kept = Array.from({ length: end }, (_, index) => index).filter((index) => isFrame(shape, index));
  const copy = Buffer.alloc(HEADER + kept.length * frame);
  copy.writeUInt32BE(big ? BIG_ENDIAN : LITTLE_ENDIAN, 0);
  copy.writeUInt32BE(FORMAT, 4);
  copy.writeUInt32BE(frame - FRAME_HEADER, 8);
  copy.writeBigUInt64BE(shape.salts, 16);
  let sum = summed(copy, 0, 24, [0, 0], big);
  write(copy, 24, sum);
  for (const [place, index] of kept.entries()) {
    const at = HEADER + place * frame;
    bytes.copy(copy, at, HEADER + index * frame, HEADER + (index + 1) * frame);
    copy.writeBigUInt64BE(shape.salts, at + 8);
    sum = summed(copy, at + FRAME_HEADER, at + frame, summed(copy, at, at + 8, sum, big), big);
    write(copy, at + 16, sum);
  }
  return { bytes: copy, dropped: end - kept.length };
}

/** A frame of no page ends the log for SQLite. */
function isFrame({ bytes, frame }: Shape, index: number): boolean {
  return bytes.readUInt32BE(HEADER + index * frame) !== 0;
}

function shapeOf(bytes: Buffer): Shape | null {
  if (bytes.length < HEADER + FRAME_HEADER) return null;
  const headed = bytes.readUInt32BE(4) === FORMAT;
  const size = bytes.readUInt32BE(8);
  const page = headed && isPageSize(size) ? size : PAGE;
  const frame = FRAME_HEADER + page;
  const frames = Math.floor((bytes.length - HEADER) / frame);
  if (frames === 0) return null;
  const big = bytes.readUInt32BE(0) === BIG_ENDIAN;
  // Two of three say it: the header, the first frame, the second one.
  const [header, first, second] = [16, HEADER + 8, HEADER + frame + 8].map((at) =>
    at + 8 <= bytes.length ? bytes.readBigUInt64BE(at) : 0n,
  );
  // A place that was zeroed says nothing: two of them would outvote the one that is left.
  const said = [header, first, second].filter((salts) => salts !== 0n);
  const twice = said.find((salts, place) => said.indexOf(salts) !== place);
  return { bytes, big, frame, frames, salts: twice ?? said[0] ?? 0n };
}

const PAGE = 4096;

function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;
}

function headerHolds({ bytes, big, salts }: Shape): boolean {
  const magic = bytes.readUInt32BE(0);
  if (magic !== LITTLE_ENDIAN && magic !== BIG_ENDIAN) return false;
  return (
    bytes.readBigUInt64BE(16) === salts &&
    same(summed(bytes, 0, 24, [0, 0], big), [bytes.readUInt32BE(24), bytes.readUInt32BE(28)])
  );
}

/** How many frames SQLite accepts from the beginning. */
function goodFrames(shape: Shape): number {
  let sum: Sum = [shape.bytes.readUInt32BE(24), shape.bytes.readUInt32BE(28)];
  for (let index = 0; index < shape.frames; index += 1) {
    if (!ours(shape, index) || !follows(shape, index, sum)) return index;
    sum = storedSum(shape, index);
  }
  return shape.frames;
}

function ours({ bytes, frame, salts }: Shape, index: number): boolean {
  return bytes.readBigUInt64BE(HEADER + index * frame + 8) === salts;
}

function commits({ bytes, frame }: Shape, index: number): boolean {
  return bytes.readUInt32BE(HEADER + index * frame + 4) !== 0;
}

function follows(shape: Shape, index: number, before: Sum): boolean {
  const { bytes, frame, big } = shape;
  const at = HEADER + index * frame;
  const sum = summed(bytes, at + FRAME_HEADER, at + frame, summed(bytes, at, at + 8, before, big), big);
  return same(sum, storedSum(shape, index));
}

function storedSum({ bytes, frame }: Shape, index: number): Sum {
  const at = HEADER + index * frame + 16;
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
}

function same(a: Sum, b: Sum): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function write(bytes: Buffer, at: number, [first, second]: Sum): void {
  bytes.writeUInt32BE(first, at);
  bytes.writeUInt32BE(second, at + 4);
}

/** SQLite's checksum of a stretch, on top of one before it. */
function summed(bytes: Buffer, from: number, to: number, [first, second]: Sum, big: boolean): Sum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [a, b] = [first, second];
  for (let at = from; at < to; at += 8) {
    a = (a + words.getUint32(at, !big) + b) >>> 0;
    b = (b + words.getUint32(at + 4, !big) + a) >>> 0;
  }
  return [a, b];
}
