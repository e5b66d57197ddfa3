import { z } from 'zod';

/** The SHA-256 of a certificate, as join links carry it: hexadecimal, in small letters. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A fingerprint as browsers and `openssl x509 -fingerprint` print it, for two people to compare: `AB:CD:…`. */
export function shownFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/../g) ?? []).join(':');
}
