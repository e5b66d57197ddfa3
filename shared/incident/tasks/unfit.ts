import { type Instant, MINUTE } from '#shared/time/instant.ts';
import { dutyLevel, timeSinceBreak } from '../participants/duty.ts';
import type { Participant } from '../participants/participant.ts';
import type { IncidentState } from '../state.ts';

/** Why somebody should not be given a task now (TASK-6), with what a sentence needs to say so. */
export type Unfit =
  | { readonly why: 'resting'; readonly until: Instant }
  | { readonly why: 'off-shift' }
  | { readonly why: 'no-break'; readonly minutes: number };

/**
 * Every reason against giving somebody a task of so many minutes now; none: they are fit. The one place that knows
 * them: who reports to be tired, or whose shift ends before the task does, belongs here too.
 */
export function unfitFor(
  state: IncidentState,
  person: Participant,
  _minutes: number,
  now: Instant,
): readonly Unfit[] {
  if (person.rest !== null) return [{ why: 'resting', until: person.rest.until }];
  if (person.attendance !== 'active') return [{ why: 'off-shift' }];
  if (dutyLevel(person, state.settings, now) !== 'red') return [];
  return [{ why: 'no-break', minutes: Math.floor((timeSinceBreak(person, now) ?? 0) / MINUTE) }];
}
