import type { IncidentEvent } from '../event.ts';

/** SHA-256 of a text's UTF-8, in hex. */
export type Hash = (text: string) => string;

/** The hash of the log before its first event. */
export const CHAIN_START = '';

/**
 * The hash of an event's data: over the exact JSON text and a salt. It stays when the words are redacted and the salt
 * is erased, so that the chain goes on holding and the words cannot be guessed from it (LOG-3).
 */
export function bodyHash(hash: Hash, salt: string, text: string): string {
  return hash(`${salt}\n${text}`);
}

/** The hash of an event: over its predecessor's hash, everything that is never redacted, and its body's hash. */
export function chainHash(
  hash: Hash,
  previous: string,
  event: Omit<IncidentEvent, 'data' | 'hash'>,
  body: string,
): string {
  const { seq, id, incident, at, actor, type, version, command } = event;
  const who = { id: actor.id, name: actor.name, role: actor.role };
  return hash(
    `${previous}\n${JSON.stringify([seq, id, incident, at, who, type, version, command])}\n${body}`,
  );
}
