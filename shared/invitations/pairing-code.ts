/** Crockford's base 32: no sign looks like another, and the four that are left out are read as what they look like. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LENGTH = 8;

/** Minutes that a pairing code lives; it lets one person in. */
export const PAIRING_CODE_MINUTES = 10;

/** A new pairing code: 40 bits of what is given. */
export function pairingCodeFrom(random: Uint8Array): string {
  return Array.from(random.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** Dashes of all kinds, the long vowel mark that Japanese keyboards have in their place, and blanks. */
const SEPARATORS = /[\s\p{Dash}ー]/gu;

/**
 * The pairing code that somebody typed, however they typed it (small letters, wide ones, with or without its dash, O
 * for 0, I or L for 1); null where the text is none.
 */
export function pairingCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replaceAll(SEPARATORS, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}

/** A pairing code as it is shown and read out: `ABCD-EFGH`. */
export function shownPairingCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
