import type { Seat } from '#shared/shifts/seat.ts';
import { type Instant, later, MINUTE, plus } from '#shared/time/instant.ts';
import { holdersOf, participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';
import { teamOf } from '../teams/lookup.ts';
import { byBeginning, isPlanned, isRunning, isSameSeat, isSeated, isWaiting, type Shift } from './shift.ts';

/** A seat that passes from one to the next (SHIFT-2, SHIFT-3). */
export interface DueHandOver {
  readonly coming: Shift;
  /** Who holds the seat now, and by which shift; null where nobody does, or the same person goes on. */
  readonly leaving: { readonly person: string; readonly shift: Shift | null } | null;
  /** Until when the seat should have passed; after that the hand-over is missed. */
  readonly completeBy: Instant;
}

/** From so long before on, a hand-over can be confirmed: earlier, nobody can know how things will stand. */
export const EARLIEST_MS = 60 * MINUTE;

/** The moment from which the hand-over into a shift can be confirmed. */
export function earliestOf(coming: Shift): Instant {
  return plus(coming.from, -EARLIEST_MS);
}

/** The shift of an id, or undefined. */
export function shiftOf(state: IncidentState, id: string): Shift | undefined {
  return Object.hasOwn(state.shifts, id) ? state.shifts[id] : undefined;
}

/** All shifts in the order in which they begin. */
export function shiftsInOrder({ shifts }: IncidentState): readonly Shift[] {
  return Object.values(shifts).sort(byBeginning);
}

/** Who sits in a seat now, planned or not; undefined where it is empty. */
export function holderOf(state: IncidentState, seat: Seat): string | undefined {
  const seated = seatedIn(state, seat);
  if (seated !== undefined) return seated.person;
  switch (seat.role) {
    case 'commander':
      return state.command.commander ?? undefined;
    case 'responder':
      return undefined;
    default: {
      if (seat.team !== null) return teamOf(state, seat.team)?.lead ?? undefined;
      // Somebody without a shift is in the first place; who has one is counted there.
      const loose = holdersOf(state, seat.role).filter(({ id }) => runningOf(state, id) === undefined);
      return seat.slot === 1 ? loose[0]?.id : undefined;
    }
  }
}

/** The shift by which somebody is on duty now. */
export function runningOf(state: IncidentState, person: string): Shift | undefined {
  return Object.values(state.shifts).find((shift) => isRunning(shift) && shift.person === person);
}

/** The next shift of somebody that has not begun. */
export function nextOf(state: IncidentState, person: string): Shift | undefined {
  return shiftsInOrder(state).find((shift) => isPlanned(shift) && shift.person === person);
}

/** The hand-over that each seat waits for: into the first of its shifts that has not taken it. */
export function dueHandOvers(state: IncidentState): readonly DueHandOver[] {
  const due: DueHandOver[] = [];
  for (const coming of shiftsInOrder(state)) {
    if (!isWaiting(coming)) continue;
    if (due.some((earlier) => isSameSeat(earlier.coming, coming))) continue;
    due.push(handOverInto(state, coming));
  }
  return due;
}

/** The hand-over into a shift, where it is the next one of its seat; undefined where another comes before it. */
export function dueHandOverInto(state: IncidentState, shift: string): DueHandOver | undefined {
  return dueHandOvers(state).find(({ coming }) => coming.id === shift);
}

/** Shifts whose seat nobody is planned to take next. */
export function unfollowed(state: IncidentState): readonly Shift[] {
  const shifts = shiftsInOrder(state);
  return shifts.filter(
    (shift) => isSeated(shift) && !shifts.some((next) => isWaiting(next) && isSameSeat(next, shift)),
  );
}

/** The shift by which somebody holds a seat. */
function seatedIn(state: IncidentState, seat: Seat): Shift | undefined {
  return shiftsInOrder(state).find((shift) => isSeated(shift) && isSameSeat(shift, seat));
}

function handOverInto(state: IncidentState, coming: Shift): DueHandOver {
  const overlap = plus(coming.from, state.settings.shiftOverlapMinutes * MINUTE);
  const seated = seatedIn(state, coming);
  const person = seated?.person ?? holderOf(state, coming);
  const isHere = participantOf(state, person ?? null) !== undefined;
  if (person === undefined || !isHere || person === coming.person)
    return { coming, leaving: null, completeBy: overlap };
  const shift = seated ?? null;
  return {
    coming,
    leaving: { person, shift },
    completeBy: shift === null ? overlap : later(overlap, shift.to),
  };
}
