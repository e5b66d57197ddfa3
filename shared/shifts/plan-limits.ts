import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { HOUR, msBetween } from '#shared/time/instant.ts';
import type { PlanRequest } from './plan-request.ts';
import { seatKey } from './seat.ts';

/** What one plan may span and hold. Beyond it, nobody knows who will be there, and nobody reads it. */
export const PLAN_LIMITS = { days: 7, seats: 30, people: 200 } as const;

/** Why a plan cannot be asked for like this, or null where it can. */
export function planRefused({ from, to, seats, people }: PlanRequest): Refusal | null {
  const ms = msBetween(from, to);
  if (!(ms > 0)) return refusal('plan_ends_early');
  if (ms > PLAN_LIMITS.days * 24 * HOUR) return refusal('plan_too_long', { limit: PLAN_LIMITS.days });
  if (seats.length > PLAN_LIMITS.seats) return refusal('plan_too_many_seats', { limit: PLAN_LIMITS.seats });
  if (people.length > PLAN_LIMITS.people)
    return refusal('plan_too_many_people', { limit: PLAN_LIMITS.people });
  if (new Set(seats.map(({ seat }) => seatKey(seat))).size < seats.length) return refusal('plan_seat_twice');
  return null;
}
