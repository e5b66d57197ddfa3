/** Of a file without a mark at its beginning, so many bytes tell what it is written in. */
const LOOKED_AT = 4_096;

/**
 * The text of a file that came out of some program: by its mark, else UTF-16 by where its zeros stand, else the first of UTF-8,
 * Shift_JIS and Windows-1252 in which all of it can be read. Null for what is no text at all.
 */
export function textOf(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = bytes.subarray(0, LOOKED_AT);
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Addresses are Latin letters: in UTF-16, nearly half of the bytes are zero, all on the same side.
  if (even === 0 && odd > looked.length / 4) return 'utf-16le';
  if (odd === 0 && even > looked.length / 4) return 'utf-16be';
  return ['utf-8', 'shift_jis'].find((encoding) => isIn(encoding, bytes)) ?? 'windows-1252';
}

function isIn(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
