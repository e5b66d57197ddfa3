/** The two files in which Windows and macOS keep an icon's sizes: a directory, and PNG pictures as they are. */

type Pictures = ReadonlyMap<number, Buffer>;

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;
const ICO_LARGEST = 256;

/** An icon for Windows, which reads up to 256 pixels; that size is written as 0. */
export function icoOf(pictures: Pictures): Buffer {
  const taken = [...pictures].filter(([size]) => size <= ICO_LARGEST);
  const header = Buffer.alloc(ICO_HEADER_BYTES);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(taken.length, 4);
  let offset = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * taken.length;
  const entries = taken.map(([size, png]) => {
    const entry = Buffer.alloc(ICO_ENTRY_BYTES);
    entry.writeUInt8(size % ICO_LARGEST, 0);
    entry.writeUInt8(size % ICO_LARGEST, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...taken.map(([, png]) => png)]);
}

/** macOS's names of the sizes that it takes as PNG; what is smaller it makes of those for screens of double density. */
const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** An icon for macOS. */
export function icnsOf(pictures: Pictures): Buffer {
  const parts = ICNS_TYPES.flatMap(([type, size]) => {
    const png = pictures.get(size);
    return png === undefined ? [] : [chunk(type, png)];
  });
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
