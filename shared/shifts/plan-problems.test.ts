import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyRequest } from '#tests/support/any-plan-request.ts';
import { planProblems } from './plan-problems.ts';
import { proposePlan } from './propose-plan.ts';
import { DEFAULT_SHIFT_RULES } from './rules.ts';
import type { SeatedShift } from './shift.ts';
import { aPerson, aSeat, aShift, at, period } from './testing/plans.ts';

const SEAT = aSeat();
function toCover(from: number, to: number, skill: string | null = null) {
  return { ...period(from, to), seats: [{ seat: SEAT, skill }] };
}

function told(
  shifts: readonly SeatedShift[],
  people = [aPerson('ana'), aPerson('bo')],
  cover = toCover(0, 8),
) {
  return planProblems(shifts, people, DEFAULT_SHIFT_RULES, cover).map(
    ({ kind, severity }) => `${severity} ${kind}`,
  );
}

it('[SHIFT-1] finds nothing in a sound plan', () => {
  expect(told([aShift(SEAT, 'ana', 0, 6.25), aShift(SEAT, 'bo', 6, 8)])).toEqual([]);
});

it.each<[string, readonly SeatedShift[], ReturnType<typeof aPerson>]>([
  ['red ends-early', [aShift(SEAT, 'ana', 0, 8), aShift(SEAT, 'ana', 9, 9)], aPerson('ana')],
  ['red unknown-person', [aShift(SEAT, 'gone', 0, 8)], aPerson('ana')],
  ['red may-not-hold', [aShift(SEAT, 'ana', 0, 8)], aPerson('ana', { roles: ['deputy'] })],
  ['red too-long', [aShift(SEAT, 'ana', 0, 12.5)], aPerson('ana')],
  ['red too-long', [aShift(SEAT, 'ana', 0, 8)], aPerson('ana', { dutySince: at(-5) })],
  ['red unavailable', [aShift(SEAT, 'ana', 0, 8)], aPerson('ana', { unavailable: [period(7, 9)] })],
  ['amber off-roster', [aShift(SEAT, 'ana', 0, 8)], aPerson('ana', { available: [period(0, 7)] })],
  ['amber little-rest', [aShift(SEAT, 'ana', 0, 8)], aPerson('ana', { lastDutyEnd: at(-10) })],
  ['amber little-rest', [aShift(SEAT, 'ana', 0, 8), aShift(aSeat('deputy'), 'ana', 18, 20)], aPerson('ana')],
  [
    'amber little-rest',
    [aShift(SEAT, 'bo', 0, 8), aShift(aSeat('deputy'), 'ana', 5, 8)],
    aPerson('ana', { dutySince: at(-5) }),
  ],
  ['red two-seats', [aShift(SEAT, 'ana', 0, 8), aShift(aSeat('deputy'), 'ana', 7, 9)], aPerson('ana')],
  ['red two-seats', [aShift(SEAT, 'ana', 0, 8), aShift(aSeat('deputy'), 'ana', 0, 8)], aPerson('ana')],
  [
    'amber in-window',
    [aShift(SEAT, 'ana', 0, 8)],
    aPerson('ana', { avoid: [{ ...period(7, 9), odds: 'likely' }] }),
  ],
  [
    'note in-window',
    [aShift(SEAT, 'ana', 0, 8)],
    aPerson('ana', { avoid: [{ ...period(7, 9), odds: 'possible' }] }),
  ],
])('[SHIFT-1] tells %s once', (problem, shifts, person) => {
  expect(told(shifts, [person, aPerson('bo')])).toEqual([problem]);
});

it('[SHIFT-1] tells holes, and seats that nobody has', () => {
  const shifts = [aShift(SEAT, 'ana', 0, 3), aShift(SEAT, 'bo', 4, 7)];
  const holes = planProblems(shifts, [aPerson('ana'), aPerson('bo')], DEFAULT_SHIFT_RULES, toCover(0, 8));
  expect(holes).toEqual([
    { kind: 'hole', severity: 'red', seat: SEAT, ...period(3, 4) },
    { kind: 'hole', severity: 'red', seat: SEAT, ...period(7, 8) },
  ]);
  expect(told([])).toEqual(['red hole']);
});

it('[SHIFT-1] counts what somebody has behind them where they stay for a shift, and else how long they rest before it', () => {
  const onDuty = aPerson('ana', { dutySince: at(-10) });
  const cover = toCover(0, 12);
  const behind = (...shifts: readonly SeatedShift[]) =>
    planProblems(shifts, [onDuty], DEFAULT_SHIFT_RULES, { ...cover, seats: [] }).map((problem) => [
      problem.kind,
      'hours' in problem ? problem.hours : null,
    ]);
  expect(behind(aShift(SEAT, 'ana', 1, 9))).toEqual([['too-long', 19]]);
  expect(behind(aShift(SEAT, 'ana', 0.5, 2))).toEqual([]);
  expect(behind(aShift(SEAT, 'ana', 3, 9))).toEqual([['little-rest', 3]]);
  // On duty by a shift of the plan: how long they rest after it is told, once.
  expect(behind(aShift(SEAT, 'ana', -1, 2), aShift(aSeat('deputy'), 'ana', 8, 10))).toEqual([
    ['little-rest', 6],
  ]);
});

it('[SHIFT-1] a seat is no hole while somebody sits there, nor before now', () => {
  const seats = [{ seat: SEAT, skill: null, heldUntil: at(3) }];
  const found = (...shifts: readonly SeatedShift[]) =>
    planProblems(shifts, [aPerson('ana'), aPerson('bo')], DEFAULT_SHIFT_RULES, { ...period(0, 8), seats })
      .filter(({ kind }) => kind === 'hole')
      .map((problem) => ('from' in problem ? [problem.from, problem.to] : []));
  expect(found()).toEqual([[at(3), at(8)]]);
  expect(found(aShift(SEAT, 'ana', 2, 8))).toEqual([]);
  // A hole within its shifts is one also beyond what is to be covered.
  expect(found(aShift(SEAT, 'ana', 2, 8), aShift(SEAT, 'bo', 9, 12))).toEqual([[at(8), at(9)]]);
  const deputy = aSeat('deputy');
  expect(found(aShift(SEAT, 'ana', 2, 8), aShift(deputy, 'bo', -4, -2), aShift(deputy, 'bo', 1, 4))).toEqual([
    [at(0), at(1)],
  ]);
});

it('[SHIFT-1] tells a skill that is missing, and hand-overs that are too short or too long', () => {
  expect(told([aShift(SEAT, 'ana', 0, 8)], [aPerson('ana')], toCover(0, 8, 'database'))).toEqual([
    'amber lacks-skill',
  ]);
  expect(told([aShift(SEAT, 'ana', 0, 4), aShift(SEAT, 'bo', 4, 8)])).toEqual(['amber short-overlap']);
  expect(told([aShift(SEAT, 'ana', 0, 5), aShift(SEAT, 'bo', 4, 8)])).toEqual(['note long-overlap']);
});

it('[SHIFT-1] two in one place for longer than a hand-over are somebody’s choice with open eyes, with how long it is', () => {
  const minutes = (shifts: readonly SeatedShift[]) =>
    planProblems(shifts, [aPerson('ana'), aPerson('bo')], DEFAULT_SHIFT_RULES, toCover(0, 8)).map(
      (problem) => [problem.severity, problem.kind, 'minutes' in problem ? problem.minutes : null],
    );
  expect(minutes([aShift(SEAT, 'ana', 0, 8), aShift(SEAT, 'bo', 0, 8)])).toEqual([
    ['amber', 'long-overlap', 480],
  ]);
  expect(minutes([aShift(SEAT, 'ana', 0, 8), aShift(SEAT, 'bo', 2, 4)])).toEqual([
    ['amber', 'long-overlap', 120],
  ]);
});

it('[SHIFT-1] finds nothing red or of little rest in what is proposed, but the holes that it told of', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { shifts, unmet } = proposePlan({ ...request, kept: [] });
      const problems = planProblems(shifts, request.people, request.rules, request);
      const holes = problems.filter(({ kind }) => kind === 'hole');
      expect(holes).toHaveLength(unmet.length);
      const others = problems.filter(
        ({ kind, severity }) => kind !== 'hole' && severity !== 'note' && kind !== 'in-window',
      );
      expect(others).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('[SHIFT-1] throws nothing at a plan that makes no sense', () => {
  const anyShift = fc
    .record({
      who: fc.constantFrom('ana', 'bo', 'gone'),
      slot: fc.nat(2),
      from: fc.nat(40),
      hours: fc.integer({ min: -5, max: 30 }),
    })
    .map(({ who, slot, from, hours }) => aShift(aSeat('scribe', slot), who, from, from + hours));
  fc.assert(
    fc.property(fc.array(anyShift, { maxLength: 8 }), (shifts) => {
      for (const { kind } of planProblems(shifts, [aPerson('ana'), aPerson('bo')], DEFAULT_SHIFT_RULES, null))
        expect(kind).not.toBe('');
    }),
  );
});
