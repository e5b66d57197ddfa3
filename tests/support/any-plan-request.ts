import fc from 'fast-check';
import type { Plannable, PlanRequest } from '#shared/shifts/plan-request.ts';
import { DEFAULT_SHIFT_RULES } from '#shared/shifts/rules.ts';
import type { Seat, ShiftRole } from '#shared/shifts/seat.ts';
import { aPerson, aSeat, aShift, at, nightsOf, period } from '#shared/shifts/testing/plans.ts';
import { HOUR } from '#shared/time/instant.ts';

const ZONES = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', null] as const;
const ROLES: readonly ShiftRole[] = ['commander', 'deputy', 'scribe', 'responder'];
const HOURS = 36;

/** Quarters of hours, of which most are on no grid of the planner. */
function hour(min: number, max: number) {
  return fc.integer({ min: min * 4, max: max * 4 }).map((n) => n / 4);
}

const aPeriod = fc.tuple(hour(-6, HOURS), hour(1, 14)).map(([from, hours]) => period(from, from + hours));

const aDuty = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ dutySince: null, lastDutyEnd: null }) },
  hour(0, 13).map((hours) => ({ dutySince: at(-hours), lastDutyEnd: null })),
  hour(0, 13).map((hours) => ({ dutySince: null, lastDutyEnd: at(-hours) })),
);

const ownFacts = fc.record({
  zone: fc.constantFrom(...ZONES),
  skills: fc.subarray(['database', 'network']),
  roles: fc.option(fc.subarray([...ROLES]), { freq: 2 }),
  workedMs: fc.integer({ min: 0, max: 20 }).map((hours) => hours * HOUR),
  duty: aDuty,
  holds: fc.option(fc.constantFrom<Seat>(aSeat('commander'), aSeat('scribe')), { freq: 3 }),
  hasNights: fc.boolean(),
  unavailable: fc.array(aPeriod, { maxLength: 2 }),
  available: fc.option(fc.array(aPeriod, { maxLength: 3 }), { freq: 5, nil: null }),
});

/** Any request of up to seven people and three seats for a day and a half, with shifts that stand. */
export const anyRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    people: fc.array(ownFacts, { maxLength: 7 }),
    seats: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }),
    skill: fc.constantFrom(null, null, 'database'),
    hours: hour(1, HOURS),
    late: hour(0, 1),
    kept: fc.array(
      fc.record({
        who: fc.nat(8),
        role: fc.constantFrom(...ROLES),
        from: hour(-4, HOURS),
        hours: hour(2, 9),
      }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ people, seats, skill, hours, late, kept }) => ({
    ...period(late, late + hours),
    seats: seats.map((role) => ({ seat: aSeat(role), skill })),
    people: people.map(({ duty, hasNights, ...own }, n): Plannable => {
      const avoid = hasNights && own.zone !== null ? nightsOf(own.zone, HOURS) : [];
      return aPerson(`p${n}`, { ...own, ...duty, avoid });
    }),
    kept: kept.map(({ who, role, from, hours: length }) =>
      aShift(aSeat(role), `p${who}`, from, from + length),
    ),
    rules: DEFAULT_SHIFT_RULES,
  }));
