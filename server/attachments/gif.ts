import { DamagedPicture, type Picture, pictureOf, within } from './picture.ts';

const HEAD_BYTES = 13;
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** How often it repeats, and its colours. */
const KEPT_APPLICATIONS: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/**
 * A GIF without comments and metadata, and without what follows its end.
 *
 * @throws DamagedPicture where a block is cut short, or it has no end.
 */
export function cleanGif(bytes: Buffer): Picture {
  const head = within(bytes, 0, HEAD_BYTES);
  const start = HEAD_BYTES + colours(head.readUInt8(10));
  const pieces = [within(bytes, 0, start)];
  let isDrawn = false;
  for (let at = start; ; ) {
    const kind = within(bytes, at, at + 1).readUInt8(0);
    if (kind === TRAILER) {
      pieces.push(bytes.subarray(at, at + 1));
      break;
    }
    const { end, kept } = kind === IMAGE ? image(bytes, at) : extension(bytes, at, kind);
    isDrawn ||= kind === IMAGE;
    if (kept) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  if (!isDrawn) throw new DamagedPicture('nothing is drawn');
  return pictureOf(pieces, head.readUInt16LE(6), head.readUInt16LE(8));
}

/** How many bytes of colours the flags announce. */
function colours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function image(bytes: Buffer, at: number) {
  const flags = within(bytes, at, at + 10).readUInt8(9);
  return { end: endOfBlocks(bytes, at + 10 + colours(flags) + 1), kept: true };
}

function extension(bytes: Buffer, at: number, kind: number) {
  if (kind !== EXTENSION) throw new DamagedPicture('no block begins');
  const label = within(bytes, at, at + 2).readUInt8(1);
  const name = bytes.toString('latin1', at + 3, at + 14);
  const kept = label === GRAPHIC_CONTROL || (label === APPLICATION && KEPT_APPLICATIONS.has(name));
  return { end: endOfBlocks(bytes, at + 2), kept };
}

function endOfBlocks(bytes: Buffer, from: number): number {
  for (let at = from; ; ) {
    const length = within(bytes, at, at + 1).readUInt8(0);
    at += 1 + length;
    if (length === 0) return at;
  }
}
