import type { Instant } from '#shared/time/instant.ts';
import { participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';
import { byBeginning, isRunning, MOST_SHIFTS, type Shift } from './shift.ts';

/**
 * The state with its shifts brought up to date with who is here: whoever was released or removed is on no shift any
 * more, whatever took them away. A part of the fold, as with teams.
 */
export function withShiftsSettled(before: IncidentState, after: IncidentState, at: Instant): IncidentState {
  if (after.participants === before.participants) return after;
  const left = Object.values(after.shifts).filter((shift) => isRunning(shift) && isGone(after, shift));
  if (left.length === 0) return after;
  return withShifts(
    after,
    left.map((shift) => ({ ...shift, endedAt: at })),
  );
}

/** The state with shifts replaced or added; the oldest of those that are over are dropped past a number. */
export function withShifts(state: IncidentState, changed: readonly Shift[]): IncidentState {
  const shifts = { ...state.shifts, ...Object.fromEntries(changed.map((shift) => [shift.id, shift])) };
  const surplus = Object.keys(shifts).length - MOST_SHIFTS;
  if (surplus <= 0) return { ...state, shifts };
  const over = Object.values(shifts)
    .filter(({ endedAt }) => endedAt !== null)
    .sort(byBeginning)
    .slice(0, surplus);
  return { ...state, shifts: withoutShifts(shifts, new Set(over.map(({ id }) => id))) };
}

/** Shifts by id without some of them. */
export function withoutShifts(
  shifts: IncidentState['shifts'],
  removed: ReadonlySet<string>,
): IncidentState['shifts'] {
  return Object.fromEntries(Object.entries(shifts).filter(([id]) => !removed.has(id)));
}

function isGone(state: IncidentState, { person }: Shift): boolean {
  const attendance = participantOf(state, person)?.attendance;
  return attendance === undefined || attendance === 'released' || attendance === 'removed';
}
