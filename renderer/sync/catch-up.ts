import type { IncidentEvent } from '#shared/incident/event.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { type Wire, WireLost } from './wire.ts';

/**
 * Far less than the protocol gives at once: with the longest words that people write, a few seconds on a phone with a
 * weak signal, which hears nothing else meanwhile.
 */
const STRETCH = 60;

export type Read =
  | { readonly ok: true; readonly events: readonly IncidentEvent[]; readonly more: boolean }
  | { readonly ok: false; readonly error: WireError | null };

/** Reads a stretch of the log; `error: null` when no answer came. */
export async function readLog(wire: Wire, incident: string, after: number, limit = STRETCH): Promise<Read> {
  try {
    return await wire.ask('room:read', { incident, after, limit });
  } catch (error) {
    if (error instanceof WireLost) return { ok: false, error: null };
    throw error;
  }
}
