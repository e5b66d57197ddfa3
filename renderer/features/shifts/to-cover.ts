import { holderOf } from '#shared/incident/shifts/hand-over.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { ToCover } from '#shared/shifts/plan-problems.ts';
import type { Plannable } from '#shared/shifts/plan-request.ts';
import { type Seat, seatKey } from '#shared/shifts/seat.ts';
import type { SeatedShift } from '#shared/shifts/shift.ts';
import { HOUR, type Instant, isReached, toInstant, toMs } from '#shared/time/instant.ts';
import { rulesOf, seatsOf, usualCoverage } from './plan-model.ts';

/**
 * What the plan is looked through for: the seats that are always held, from now to where the plan ends, and no farther than is
 * shown. Past its last shift nobody has planned yet, and a list of all empty seats would bury what is wrong before. Null where
 * there is no plan.
 */
export function toCover(
  state: IncidentState,
  people: readonly Plannable[],
  shifts: readonly SeatedShift[],
  { now, until }: { readonly now: Instant; readonly until: Instant },
): ToCover | null {
  const end = Math.min(toMs(until), Math.max(...shifts.map(({ to }) => toMs(to))));
  if (state.phase === 'closed' || end <= toMs(now)) return null;
  const seats = seatsOf(state, usualCoverage(state), {}).map((need) => {
    const heldUntil = untilWhenHeld(state, need.seat, people, shifts, now);
    return heldUntil === null ? need : { ...need, heldUntil };
  });
  return { from: now, to: toInstant(end), seats };
}

/**
 * Until when whoever sits there now can be meant to: as long as a duty may last, or until the seat's next shift, or one of theirs
 * elsewhere.
 */
function untilWhenHeld(
  state: IncidentState,
  seat: Seat,
  people: readonly Plannable[],
  shifts: readonly SeatedShift[],
  now: Instant,
): Instant | null {
  const holder = people.find(({ id }) => id === holderOf(state, seat));
  if (holder === undefined || holder.dutySince === null) return null;
  const ends = shifts.flatMap((shift) => {
    if (seatKey(shift.seat) === seatKey(seat)) return [toMs(shift.from)];
    if (shift.person !== holder.id) return [];
    return [toMs(isReached(shift.from, now) ? shift.to : shift.from)];
  });
  const longest = toMs(holder.dutySince) + rulesOf(state).longestShiftHours * HOUR;
  return toInstant(Math.min(longest, ...ends));
}
