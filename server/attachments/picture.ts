/** A picture without what does not belong to what is seen: pieces of the bytes that came, in order. */
export interface Picture {
  readonly pieces: readonly Buffer[];
  /** As it is seen. */
  readonly width: number;
  readonly height: number;
}

/** The bytes end too early, or are not what their own lengths and sums say. */
export class DamagedPicture extends Error {
  override readonly name = 'DamagedPicture';
}

/** A stretch that must be there. */
export function within(bytes: Buffer, from: number, to: number): Buffer {
  if (from > to || to > bytes.length) throw new DamagedPicture('it ends too early');
  return bytes.subarray(from, to);
}

/** A picture that has something to see. */
export function pictureOf(pieces: readonly Buffer[], width: number, height: number): Picture {
  if (width === 0 || height === 0) throw new DamagedPicture('it has no size');
  return { pieces, width, height };
}
