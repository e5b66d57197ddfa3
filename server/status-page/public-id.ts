import { createHash } from 'node:crypto';

/**
 * A name for readers outside: always the same for the same thing, and telling nothing of the ids within. It has the
 * form of a UUID (version 8), as feeds want it.
 */
export function publicId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
