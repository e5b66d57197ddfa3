import { randomBytes } from 'node:crypto';

const SALT_BYTES = 16;

/** Randomness is asked of the system for so many salts at once: asking for each costs as much as storing an event. */
const POOL_BYTES = SALT_BYTES * 256;

let pool = Buffer.alloc(0);

/** A new salt in hex, used once (LOG-3). */
export function newSalt(): string {
  if (pool.length < SALT_BYTES) pool = randomBytes(POOL_BYTES);
  const salt = pool.toString('hex', 0, SALT_BYTES);
  pool = pool.subarray(SALT_BYTES);
  return salt;
}
