import { expect, it } from 'vitest';
import { PLAN_LIMITS, planRefused } from './plan-limits.ts';
import { proposePlan } from './propose-plan.ts';
import { aPerson, aRequest, aSeat, period } from './testing/plans.ts';

it.each([
  ['plan_ends_early', aRequest([], period(5, 5))],
  ['plan_ends_early', aRequest([], { from: 'no time at all' })],
  ['plan_too_long', aRequest([], period(0, PLAN_LIMITS.days * 24 + 1))],
  [
    'plan_seat_twice',
    aRequest([], { seats: [1, 1].map((slot) => ({ seat: aSeat('scribe', slot), skill: null })) }),
  ],
  ['plan_too_many_seats', aRequest([], { seats: seats(PLAN_LIMITS.seats + 1) })],
  [
    'plan_too_many_people',
    aRequest(Array.from({ length: PLAN_LIMITS.people + 1 }, (_, n) => aPerson(`p${n}`))),
  ],
])('[SHIFT-1] refuses what cannot be planned: %s', (reason, request) => {
  expect(planRefused(request)?.details.reason).toBe(reason);
  expect(() => proposePlan(request)).toThrow(RangeError);
});

it('[SHIFT-1] plans as much as its limits say', () => {
  expect(
    planRefused(aRequest([], { ...period(0, PLAN_LIMITS.days * 24), seats: seats(PLAN_LIMITS.seats) })),
  ).toBeNull();
});

function seats(count: number) {
  return Array.from({ length: count }, (_, n) => ({ seat: aSeat('responder', n + 1), skill: null }));
}
