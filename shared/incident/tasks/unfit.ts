import type { ClockReason } from '#shared/fatigue/clock-rules.ts';
import { HOUR, type Instant, isBefore, MINUTE, plus } from '#shared/time/instant.ts';
import { dutyReasons, timeOfTurn, timeSinceBreak } from '../participants/duty.ts';
import type { Participant } from '../participants/participant.ts';
import { runningOf } from '../shifts/hand-over.ts';
import type { IncidentState } from '../state.ts';

/** Why somebody should not be given a task now (TASK-6), with what a sentence needs to say so. */
export type Unfit =
  | { readonly why: 'resting'; readonly until: Instant }
  | { readonly why: 'off-shift' }
  | { readonly why: 'no-break'; readonly minutes: number }
  | { readonly why: 'long-shift'; readonly hours: number }
  | { readonly why: 'shift-ends'; readonly at: Instant };

/**
 * Every reason against giving somebody a task of so many minutes now; none: they are fit. The one place that knows
 * those that stand in the log.
 */
export function unfitFor(
  state: IncidentState,
  person: Participant,
  minutes: number,
  now: Instant,
): readonly Unfit[] {
  if (person.rest !== null) return [{ why: 'resting', until: person.rest.until }];
  if (person.attendance !== 'active') return [{ why: 'off-shift' }];
  const shift = runningOf(state, person.id);
  return [
    ...dutyReasons(person, state.settings, now).flatMap((reason) => tooLong(reason, person, now)),
    ...(shift !== undefined && isBefore(shift.to, plus(now, minutes * MINUTE))
      ? [{ why: 'shift-ends', at: shift.to } as const]
      : []),
  ];
}

/** What is only amber is the rail's to say: a task is no reason to stop somebody for it. */
function tooLong({ rule: why, level }: ClockReason, person: Participant, now: Instant): readonly Unfit[] {
  if (level !== 'red') return [];
  if (why === 'no-break') return [{ why, minutes: Math.floor((timeSinceBreak(person, now) ?? 0) / MINUTE) }];
  if (why === 'long-shift') return [{ why, hours: Math.floor((timeOfTurn(person, now) ?? 0) / HOUR) }];
  return [];
}
