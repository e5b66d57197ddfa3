import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockVerdict,
  type DutyFacts,
  type DutyLimits,
  type FatigueLevel,
  levelWith,
} from './clock-rules.ts';
import type { Schedule } from './schedule.ts';
import { sleepFacts } from './sleep-facts.ts';

const NOTHING_KNOWN: DutyFacts = {
  minutesSinceBreak: null,
  hoursAwake: null,
  hoursSleptInLastDay: null,
  hoursOfShift: null,
  hoursBetweenDuties: null,
};

const LIMITS: DutyLimits = {
  breakAmberMinutes: 90,
  breakRedMinutes: 180,
  shiftRedAboveHours: 12,
  betweenAmberBelowHours: 11,
};

const ORDER: readonly FatigueLevel[] = ['calm', 'amber', 'red'];

describe('the clock rules', () => {
  it.each<readonly [Partial<DutyFacts>, FatigueLevel]>([
    [{}, 'calm'],
    [{ minutesSinceBreak: 89.9 }, 'calm'],
    [{ minutesSinceBreak: 90 }, 'amber'],
    [{ minutesSinceBreak: 180 }, 'red'],
    [{ hoursAwake: 16.9 }, 'calm'],
    [{ hoursAwake: 17 }, 'amber'],
    [{ hoursAwake: 24 }, 'red'],
    [{ hoursSleptInLastDay: 5 }, 'calm'],
    [{ hoursSleptInLastDay: 4.9 }, 'red'],
    [{ hoursSleptInLastDay: 0 }, 'red'],
    [{ hoursOfShift: 12 }, 'calm'],
    [{ hoursOfShift: 12.1 }, 'red'],
    [{ hoursBetweenDuties: 11 }, 'calm'],
    [{ hoursBetweenDuties: 10.9 }, 'amber'],
  ])('[FAT-2] %o is %s', (facts, level) => {
    expect(clockVerdict({ ...NOTHING_KNOWN, ...facts }, LIMITS).level).toBe(level);
  });

  it('[FAT-2] names every rule that is not calm, the worst first', () => {
    const facts = { ...NOTHING_KNOWN, minutesSinceBreak: 100, hoursOfShift: 13, hoursAwake: 3 };
    expect(clockVerdict(facts, LIMITS)).toEqual({
      level: 'red',
      reasons: [
        { rule: 'long-shift', level: 'red' },
        { rule: 'no-break', level: 'amber' },
      ],
    });
  });

  it('[FAT-2] are a floor that no model lowers, and that any rule can only raise', () => {
    const maybe = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }));
    const facts = fc.record({
      minutesSinceBreak: maybe(400),
      hoursAwake: maybe(48),
      hoursSleptInLastDay: maybe(12),
      hoursOfShift: maybe(20),
      hoursBetweenDuties: maybe(24),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom(null, 'possible', 'likely'), (known, odds) => {
        const { level } = clockVerdict(known, LIMITS);
        const together = levelWith(level, odds);
        const predicted: FatigueLevel = odds === null ? 'calm' : odds === 'possible' ? 'amber' : 'red';
        const least = [level, predicted].map((one) => ORDER.indexOf(one));
        expect(ORDER.indexOf(together)).toBe(Math.max(...least));
        for (const fact of Object.keys(known)) {
          const without = clockVerdict({ ...known, [fact]: null }, LIMITS).level;
          expect(ORDER.indexOf(without)).toBeLessThanOrEqual(ORDER.indexOf(level));
        }
      }),
    );
  });
});

describe('what a schedule says to the clock rules', () => {
  const schedule: Schedule = {
    start: '2026-01-01T23:00:00Z',
    startsAwake: false,
    sleep: [
      { from: '2026-01-01T23:00:00Z', to: '2026-01-02T07:00:00Z' },
      { from: '2026-01-02T14:00:00Z', to: '2026-01-02T14:30:00Z' },
    ],
    zone: 'UTC',
  };

  it.each([
    ['2026-01-02T03:00:00Z', 0, 4],
    ['2026-01-02T13:00:00Z', 6, 8],
    // A nap adds to the sleep, and does not stop the clock.
    ['2026-01-03T01:00:00Z', 18, 6.5],
    ['2026-01-03T07:00:00Z', 24, 0.5],
  ])('[FAT-2] at %s: %s h awake, %s h of sleep in 24', (now, hoursAwake, hoursSleptInLastDay) => {
    expect(sleepFacts(schedule, now)).toEqual({ hoursAwake, hoursSleptInLastDay });
  });

  it('[FAT-2] stays red after a night awake, when the model is sleepy no more', () => {
    const { hoursAwake, hoursSleptInLastDay } = sleepFacts(schedule, '2026-01-03T19:00:00Z');
    const { level } = clockVerdict({ ...NOTHING_KNOWN, hoursAwake, hoursSleptInLastDay }, LIMITS);
    expect(levelWith(level, null)).toBe('red');
  });
});
