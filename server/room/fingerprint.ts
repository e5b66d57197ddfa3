import type { Asker } from '#shared/incident/actor.ts';
import { sha256 } from '../store/sha256.ts';

/** What makes two commands of one id the same: who asks, for what, with what. The order of fields does not matter. */
export function fingerprint(asker: Asker, type: string, data: unknown): string {
  return sha256(JSON.stringify([asker.id, type, sorted(data)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [name, sorted(field)]);
}
