import { isSideways, onlyOrientation, orientationIn } from './exif.ts';
import { DamagedPicture, type Picture, pictureOf, within } from './picture.ts';

const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const APP = [0xe0, 0xef] as const;
const JFIF_BYTES = 14;

/** Markers that stand alone within what a scan has drawn: a zero that was stuffed in, and where it may go on. */
function isWithinScan(marker: number): boolean {
  return marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
}

/** The frames: all of them but the tables that have numbers between theirs. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * A JPEG without metadata (place, camera, thumbnails, comments), and without what follows its end, where phones keep a
 * film. Colours stay, and how it was held.
 *
 * @throws DamagedPicture where it has no end, or its segments do not fit.
 */
export function cleanJpeg(bytes: Buffer): Picture {
  const pieces: Buffer[] = [within(bytes, 0, 2)];
  let orientation = 1;
  let size: readonly [width: number, height: number] | null = null;
  let hasScan = false;
  for (let at = 2; ; ) {
    const { marker, start, end } = segmentAt(bytes, at);
    if (marker === END) {
      pieces.push(bytes.subarray(start, end));
      break;
    }
    const segment = bytes.subarray(start, end);
    const exif = exifIn(marker, segment);
    if (exif !== null) orientation = orientationIn(exif);
    if (isFrame(marker)) size = [segment.readUInt16BE(7), segment.readUInt16BE(5)];
    at = marker === SCAN ? endOfScan(bytes, end) : end;
    hasScan ||= marker === SCAN;
    if (marker === SCAN) pieces.push(bytes.subarray(start, at));
    else pieces.push(...keptOf(marker, segment));
  }
  if (size === null || !hasScan) throw new DamagedPicture('nothing is drawn');
  if (orientation !== 1) pieces.splice(1, 0, orientationSegment(orientation));
  const [width, height] = isSideways(orientation) ? [size[1], size[0]] : size;
  return pictureOf(pieces, width, height);
}

/** The marker at a place, which may be filled up before, and what belongs to it. */
function segmentAt(bytes: Buffer, at: number) {
  let start = at;
  while (bytes[start] === 0xff && bytes[start + 1] === 0xff) start += 1;
  const [first, marker = 0] = within(bytes, start, start + 2);
  if (first !== 0xff || isWithinScan(marker) || marker === 1) throw new DamagedPicture('no segment begins');
  if (marker === END) return { marker, start, end: start + 2 };
  const length = within(bytes, start + 2, start + 4).readUInt16BE(0);
  const end = start + 2 + length;
  if (length < 2 || (isFrame(marker) && length < 8)) throw new DamagedPicture('a segment is too short');
  within(bytes, start, end);
  return { marker, start, end };
}

/** Where the next marker stands after what a scan has drawn. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (marker !== 0xff && !isWithinScan(marker)) return at;
  }
  throw new DamagedPicture('it has no end');
}

function exifIn(marker: number, segment: Buffer): Buffer | null {
  return marker === 0xe1 && segment.toString('latin1', 4, 10) === 'Exif\0\0' ? segment.subarray(10) : null;
}

/** What of a segment belongs to what is seen. Of the applications' own, that is the colours alone. */
function keptOf(marker: number, segment: Buffer): readonly Buffer[] {
  if (marker === COMMENT) return [];
  if (marker < APP[0] || marker > APP[1]) return [segment];
  const name = segment.toString('latin1', 4, 16);
  if (marker === 0xe0 && name.startsWith('JFIF\0') && segment.length >= JFIF_BYTES + 4)
    return [jfif(segment)];
  const isColour =
    (marker === 0xe2 && name === 'ICC_PROFILE\0') || (marker === 0xee && name.startsWith('Adobe'));
  return isColour ? [segment] : [];
}

/** Without the thumbnail that may stand in it. */
function jfif(segment: Buffer): Buffer {
  const kept = Buffer.from(segment.subarray(0, JFIF_BYTES + 4));
  kept.writeUInt16BE(JFIF_BYTES + 2, 2);
  kept.writeUInt16BE(0, JFIF_BYTES + 2);
  return kept;
}

function orientationSegment(orientation: number): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), onlyOrientation(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([head, exif]);
}
