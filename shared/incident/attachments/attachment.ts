/** Types that a browser may show as a picture: what these bytes are was looked at, and nothing is run by showing them. */
export const PICTURE_TYPES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
]);

/** What the server found in the bytes of a file that was sent to it. */
export interface UploadedFile {
  /** By the bytes, whatever the name says; `application/octet-stream` where nobody knows. */
  readonly mediaType: string;
  /** The size as it is kept, without what was taken out of it. */
  readonly bytes: number;
  /** Of the bytes as they are kept, in hex. */
  readonly sha256: string;
  /** Of a picture, as it is seen. */
  readonly width?: number;
  readonly height?: number;
}

/** Megabytes as bytes. */
export function megabytes(count: number): number {
  return Math.floor(count * 1024 * 1024);
}
