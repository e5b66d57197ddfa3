import type { Instant } from '#shared/time/instant.ts';
import { participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';
import { teamOf } from '../teams/lookup.ts';
import { byBeginning, isRunning, isSeated, MOST_SHIFTS, type Shift } from './shift.ts';

/**
 * The state with its shifts brought up to date with who is here: whoever was released or removed is on no shift any
 * more, and whoever lost their role not on the shift that it was for, whatever took them away. A part of the fold, as
 * with teams.
 */
export function withShiftsSettled(before: IncidentState, after: IncidentState, at: Instant): IncidentState {
  const { participants, teams, command } = after;
  if (
    participants === before.participants &&
    teams === before.teams &&
    command.commander === before.command.commander
  )
    return after;
  const left = Object.values(after.shifts).filter(
    (shift) => isRunning(shift) && (isGone(after, shift) || isLost(before, after, shift)),
  );
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

/** Whether somebody had what their seat is for, and has it no more. Whoever takes a seat has it an event later. */
function isLost(before: IncidentState, after: IncidentState, shift: Shift): boolean {
  return isSeated(shift) && hasRoleOf(before, shift) && !hasRoleOf(after, shift);
}

function hasRoleOf(state: IncidentState, { role, team, person }: Shift): boolean {
  if (role === 'commander') return state.command.commander === person;
  // A responder's seat is no role of its own.
  if (role === 'responder') return true;
  if (team !== null) {
    const known = teamOf(state, team);
    // Who leads it and only rests, or has command for a while, leads it again afterwards.
    return known?.lead === person || (known?.lead === null && known.leadAway === person);
  }
  return participantOf(state, person)?.role === role;
}
