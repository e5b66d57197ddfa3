import type { IncidentEvent } from '#shared/incident/event.ts';
import { bodyHash, chainHash } from '#shared/incident/log/chain.ts';
import { sha256 } from '../store/sha256.ts';
import type { NewEvent } from '../store/store.ts';
import { newSalt } from './salt.ts';

/** Chains an event to its predecessor's hash (LOG-3). The data is made text here, once, and stored as it is. */
export function seal(previous: string, event: Omit<IncidentEvent, 'hash'>): NewEvent {
  const text = JSON.stringify(event.data);
  const salt = newSalt();
  const body = bodyHash(sha256, salt, text);
  return { event: { ...event, hash: chainHash(sha256, previous, event, body) }, text, salt, bodyHash: body };
}
