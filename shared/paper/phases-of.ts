import type { IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import type { Phase } from '#shared/incident/phases.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import type { Instant } from '#shared/time/instant.ts';

/** A phase that the incident was in; `to` is null for the one it is in now. */
export interface PhaseStretch {
  readonly phase: Phase;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** The phases in the order in which they were gone through, one that came back twice. */
export function phasesOf(events: readonly IncidentEvent[]): readonly PhaseStretch[] {
  const stretches: PhaseStretch[] = [];
  let state: IncidentState = initialState();
  for (const event of events) {
    // Nothing else moves the phase, and a long log is folded for nothing otherwise.
    if (!event.type.startsWith('incident.')) continue;
    state = evolve(state, event);
    const last = stretches.at(-1);
    if (last?.phase === state.phase && last.from === state.phaseSince) continue;
    if (last !== undefined) stretches[stretches.length - 1] = { ...last, to: state.phaseSince };
    stretches.push({ phase: state.phase, from: state.phaseSince, to: null });
  }
  return stretches;
}
