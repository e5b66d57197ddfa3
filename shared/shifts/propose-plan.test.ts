import { expect, it } from 'vitest';
import { HOUR, type Instant, msBetween, toMs } from '#shared/time/instant.ts';
import { zoneClock } from '#shared/time/zone.ts';
import { longIncident } from '#tests/support/long-incident.ts';
import { planProblems } from './plan-problems.ts';
import { greedyPlan, proposePlan } from './propose-plan.ts';
import type { ProposedPlan } from './proposed-plan.ts';
import { DEFAULT_SHIFT_RULES } from './rules.ts';
import { aPerson, aRequest, aSeat, aShift, at, nightsOf, period } from './testing/plans.ts';

const ZONES = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York'] as const;

/** Who has the only seat, from when until when, in hours after the start. */
function told({ shifts }: ProposedPlan) {
  return shifts.map(({ person, from, to }) => `${person} ${hour(from)}-${hour(to)}`);
}

function hour(moment: Instant): number {
  return msBetween(at(0), moment) / HOUR;
}

function sixPeople(hours: number) {
  return ZONES.flatMap((zone) =>
    [1, 2].map((n) => aPerson(`${zone}-${n}`, { zone, avoid: nightsOf(zone, hours) })),
  );
}

it('[SHIFT-1] gives a day to three people, eight hours each, with a quarter of an hour for the hand-over', () => {
  const plan = proposePlan(aRequest([aPerson('ana'), aPerson('bo'), aPerson('cy')]));
  expect(told(plan)).toEqual(['ana 0-8.25', 'bo 8-16.25', 'cy 16-24']);
  expect(plan.unmet).toEqual([]);
  expect(plan.bent).toEqual([]);
});

it.each([
  [26, 1],
  [72, 1],
  [26, 2],
  [72, 2],
])(
  '[SHIFT-1] follows the sun by itself: for %i h in %i seats each of three zones works in its day',
  (hours, seats) => {
    const request = aRequest(sixPeople(hours), {
      ...period(0, hours),
      seats: Array.from({ length: seats }, (_, n) => ({ seat: aSeat('responder', n + 1), skill: null })),
    });
    const { shifts, unmet, bent } = proposePlan(request);
    expect(unmet).toEqual([]);
    for (const { person, from, to } of shifts) {
      const zone = request.people.find(({ id }) => id === person)?.zone ?? '';
      expect(localHour(zone, from)).toBeGreaterThanOrEqual(8);
      expect(localHour(zone, to)).toBeGreaterThan(8);
      expect(localHour(zone, to)).toBeLessThanOrEqual(20.25);
    }
    expect(bent.filter(({ wish }) => wish.kind.endsWith('window'))).toEqual([]);
  },
);

function localHour(zone: string, moment: Instant): number {
  const ms = zoneClock(zone)?.wall(toMs(moment)) ?? 0;
  return (ms / HOUR) % 24;
}

it('[SHIFT-1] covers with two people what shifts of eight hours would leave empty', () => {
  const plan = proposePlan(aRequest([aPerson('ana'), aPerson('bo')], period(0, 46)));
  expect(plan.unmet).toEqual([]);
  expect(told(plan)).toHaveLength(4);
});

it('[SHIFT-1] lets whoever holds the seat go on, and counts the duty that they have behind them', () => {
  const ana = aPerson('ana', { dutySince: at(-3), holds: aSeat(), workedMs: 3 * HOUR });
  const plan = proposePlan(aRequest([ana, aPerson('bo'), aPerson('cy')], period(0, 18)));
  const [first] = plan.shifts;
  expect(first?.person).toBe('ana');
  expect(hour(first?.to ?? at(99))).toBeLessThanOrEqual(9);
  expect(first?.why).toContainEqual({ kind: 'goes-on', since: at(-3) });
});

it('[SHIFT-1] gives a window that is likely to be sleepy to nobody who can be spared it', () => {
  const ana = aPerson('ana', { avoid: [{ ...period(4, 9), odds: 'likely' }] });
  const plan = proposePlan(aRequest([ana, aPerson('bo'), aPerson('cy')], period(0, 12)));
  expect(plan.bent).toEqual([]);
  for (const { person, from, to } of plan.shifts)
    if (person === 'ana') expect(hour(to) <= 4 || hour(from) >= 9).toBe(true);
});

it('[SHIFT-1] says which wish bends, and that nobody else was there', () => {
  const ana = aPerson('ana', {
    avoid: [
      { ...period(2, 4), odds: 'likely' },
      { ...period(1, 5), odds: 'possible' },
    ],
  });
  const { shifts, bent } = proposePlan(aRequest([ana], period(0, 8)));
  expect(shifts.map(({ why }) => why)).toEqual([[{ kind: 'nobody-else' }]]);
  expect(bent.map(({ wish, because }) => [wish, because])).toEqual([
    [{ kind: 'likely-window', hours: 2 }, 'nobody-else'],
    [{ kind: 'possible-window', hours: 2 }, 'nobody-else'],
  ]);
});

it('[SHIFT-1] says of a wish that bends whether somebody else would bend it less', () => {
  const avoid = [{ ...period(2, 4), odds: 'likely' }] as const;
  const both = proposePlan(aRequest([aPerson('ana', { avoid }), aPerson('bo', { avoid })], period(0, 8)));
  expect(both.bent.map(({ because }) => because)).toEqual(['no-better']);
  // It is 20 to 21 in Berlin, and daytime in New York; but whoever lives there has worked for two days.
  const ana = aPerson('ana', { zone: 'Europe/Berlin' });
  const bo = aPerson('bo', { zone: 'America/New_York', workedMs: 50 * HOUR });
  const { bent } = proposePlan(aRequest([ana, bo], period(14, 20)));
  expect(bent.map(({ person, wish, because }) => [person, wish, because])).toEqual([
    ['ana', { kind: 'outside-their-day', hours: 1 }, 'for-the-plan'],
  ]);
});

it('[SHIFT-1] tells hours that are uneven, and shifts that are short', () => {
  const people = [
    aPerson('ana', { workedMs: 40 * HOUR, zone: 'Europe/London' }),
    aPerson('bo', { avoid: [{ ...period(9, 17), odds: 'likely' }] }),
  ];
  expect(
    proposePlan(aRequest(people, period(9, 17))).bent.map(({ wish, because }) => [wish, because]),
  ).toEqual([[{ kind: 'uneven', hours: 40 }, 'for-the-plan']]);
  const two = [
    aPerson('ana', { available: [period(0, 2)] }),
    aPerson('bo', { unavailable: [period(0, 1.5)] }),
  ];
  expect(proposePlan(aRequest(two, period(0, 8))).bent.map(({ person, wish }) => [person, wish])).toEqual([
    ['ana', { kind: 'short', hours: 1.75 }],
  ]);
  const third = aPerson('cy', { available: [period(0, 2)] });
  const because = proposePlan(aRequest([...two, third], period(0, 8))).bent.map((each) => each.because);
  expect(because).toEqual(['no-better']);
});

it('[SHIFT-1] fills twelve seats for 72 h with 40 people, where a plan that looks no shift ahead leaves hours empty', () => {
  const request = longIncident(40, 12, 72);
  const proposed = proposePlan(request);
  const greedy = greedyPlan(request);
  expect(greedy.unmet).not.toEqual([]);
  expect(proposed.unmet).toEqual([]);
  expect(inLikelyWindows(proposed)).toBeLessThan(inLikelyWindows(greedy) / 2);
  const problems = planProblems(proposed.shifts, request.people, request.rules, request);
  expect(problems.filter(({ kind, severity }) => severity !== 'note' && kind !== 'in-window')).toEqual([]);
});

function inLikelyWindows({ bent }: ProposedPlan): number {
  return bent.reduce((sum, { wish }) => sum + (wish.kind === 'likely-window' ? wish.hours : 0), 0);
}

it('[SHIFT-1] gives hours to whoever has the fewest', () => {
  const plan = proposePlan(
    aRequest([aPerson('ana', { workedMs: 10 * HOUR }), aPerson('bo', { workedMs: 2 * HOUR })], period(0, 8)),
  );
  expect(told(plan)).toEqual(['bo 0-8']);
  expect(plan.shifts[0]?.why).toContainEqual({ kind: 'fewest-hours', hours: 2 });
  expect(plan.hours).toEqual([
    { person: 'ana', workedMs: 10 * HOUR, plannedMs: 0 },
    { person: 'bo', workedMs: 2 * HOUR, plannedMs: 8 * HOUR },
  ]);
});

it('[SHIFT-1] takes the night from who had nights already', () => {
  const zone = 'Europe/Berlin';
  const people = [aPerson('ana', { zone, nightsWorked: 2 }), aPerson('bo', { zone })];
  expect(proposePlan(aRequest(people, period(0, 5))).shifts.map(({ person }) => person)).toEqual(['bo']);
});

it('[SHIFT-1] plans around shifts that stand, and hands over from and to them', () => {
  const kept = [aShift(aSeat(), 'ana', 0, 6), aShift(aSeat(), 'cy', 12, 20)];
  const plan = proposePlan(
    aRequest([aPerson('ana'), aPerson('bo'), aPerson('cy')], { ...period(0, 20), kept }),
  );
  expect(told(plan)).toEqual(['bo 5.75-12.25']);
  expect(plan.hours.map(({ plannedMs }) => plannedMs / HOUR)).toEqual([6, 6.5, 8]);
});

it('[SHIFT-1] never gives somebody two seats at once, also beside a seat that is not planned', () => {
  const kept = [aShift(aSeat('commander'), 'ana', 2, 4)];
  const { shifts, unmet } = proposePlan(aRequest([aPerson('ana')], { ...period(0, 24), kept }));
  expect(shifts.map(({ from }) => hour(from))).toEqual([15]);
  expect(unmet.map(({ from, to }) => [hour(from), hour(to)])).toEqual([[0, 15]]);
});

it('[SHIFT-1] keeps to days off, to a roster, and to a rest of eleven hours', () => {
  const people = [
    aPerson('ana', { unavailable: [period(0, 10)] }),
    aPerson('bo', { available: [period(0, 6)] }),
    aPerson('cy', { lastDutyEnd: at(-6) }),
  ];
  const plan = proposePlan(aRequest(people, period(0, 15)));
  expect(plan.unmet).toEqual([]);
  expect(planProblems(plan.shifts, people, DEFAULT_SHIFT_RULES, null)).toEqual([]);
  expect(told(plan)[0]).toMatch(/^bo 0-/);
  expect(told(plan)[1]).toMatch(/^cy 5/);
});

it('[SHIFT-1] leaves a seat empty rather than bend a hard rule, and says what barred how many', () => {
  const seats = [{ seat: aSeat(), skill: 'database' }];
  const people = [
    aPerson('ana', { skills: ['database'], dutySince: at(-12) }),
    aPerson('bo', { skills: ['database'], unavailable: [period(0, 24)] }),
    aPerson('cy', { skills: ['network'] }),
    aPerson('di', { skills: ['database'], roles: ['deputy'] }),
    aPerson('ed', { skills: ['database'], available: [] }),
    aPerson('fay', { skills: ['database'], lastDutyEnd: at(-1) }),
    aPerson('gus', { skills: ['database'] }),
  ];
  const kept = [aShift(aSeat('deputy'), 'gus', 0, 10)];
  const plan = proposePlan(aRequest(people, { ...period(0, 10), seats, kept }));
  expect(plan.shifts).toEqual([]);
  expect(plan.unmet).toEqual([
    {
      seat: aSeat(),
      ...period(0, 10),
      why: {
        kind: 'barred',
        by: { role: 1, skill: 1, unavailable: 1, 'off-roster': 1, busy: 1, resting: 1, 'longest-shift': 1 },
      },
    },
  ]);
});

it('[SHIFT-1 ROLE-1] leaves another seat empty before the command', () => {
  const seats = [
    { seat: aSeat('commander'), skill: null },
    { seat: aSeat('responder'), skill: null },
  ];
  const people = [
    aPerson('ana', { holds: aSeat('commander'), dutySince: at(0) }),
    aPerson('bo', { dutySince: at(0) }),
    aPerson('cy', { dutySince: at(0) }),
  ];
  const plan = proposePlan(aRequest(people, { ...period(0, 24), seats }));
  expect(plan.unmet.filter(({ seat }) => seat.role === 'commander')).toEqual([]);
  expect(plan.unmet.some(({ seat }) => seat.role === 'responder')).toBe(true);
});

it('[SHIFT-1] knows a skill however its owner wrote it', () => {
  const seats = [{ seat: aSeat(), skill: 'Postgres' }];
  const plan = proposePlan(
    aRequest([aPerson('ana'), aPerson('bo', { skills: ['ｐｏｓｔｇｒｅｓ'] })], { ...period(0, 8), seats }),
  );
  expect(plan.unmet).toEqual([]);
  expect(plan.shifts.map(({ person }) => person)).toEqual(['bo']);
});

it('[SHIFT-1] says that there is nobody at all', () => {
  expect(proposePlan(aRequest([])).unmet.map(({ why }) => why)).toEqual([{ kind: 'nobody' }]);
});

it('[SHIFT-1] proposes command to nobody who was not named for it', () => {
  const seats = [{ seat: aSeat('commander'), skill: null }];
  const plan = proposePlan(aRequest([aPerson('guest', { roles: null })], { seats }));
  expect(plan.unmet.map(({ why }) => why)).toEqual([{ kind: 'barred', by: { role: 1 } }]);
});

it('[SHIFT-1] leaves the rest of the plan as it is where one seat has nobody', () => {
  const seats = [
    { seat: aSeat('deputy'), skill: 'nobody has this' },
    { seat: aSeat(), skill: null },
  ];
  const plan = proposePlan(aRequest([aPerson('ana'), aPerson('bo'), aPerson('cy')], { seats }));
  expect(told(plan)).toEqual(['ana 0-8.25', 'bo 8-16.25', 'cy 16-24']);
  expect(plan.unmet.map(({ seat }) => seat.role)).toEqual(['deputy']);
});

it('[SHIFT-1] begins where the incident is, and changes hands at full and half hours', () => {
  const from = '2026-11-17T14:08:26.677Z';
  const plan = proposePlan(
    aRequest([aPerson('ana'), aPerson('bo')], { from, to: '2026-11-18T06:00:00.000Z' }),
  );
  expect(plan.shifts[0]?.from).toBe(from);
  expect(plan.shifts[1]?.from).toMatch(/T\d\d:[03]0:00\.000Z$/);
});
