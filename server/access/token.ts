import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { pairingCodeFrom } from '#shared/invitations/pairing-code.ts';

/** A new secret for a session, an invitation or an alert sender: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A new secret that people type: 40 random bits, which live for minutes behind the limit of wrong guesses. */
export function newPairingCode(): string {
  return pairingCodeFrom(randomBytes(8));
}

/** An id that is not a secret: 128 random bits, base64url, prefixed with what it names. */
export function newId(
  kind: 'person' | 'session' | 'upload' | 'invite' | 'incident' | 'command' | 'request' | 'recipient',
): string {
  return `${kind}_${randomBytes(16).toString('base64url')}`;
}

/** What is stored of a token. Tokens are random, so a fast hash without salt cannot be turned back. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Whether two secrets are the same, in a time that tells nothing about either. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
