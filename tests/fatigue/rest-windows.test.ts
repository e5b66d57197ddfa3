import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restWindows } from '#shared/fatigue/rest-windows.ts';
import { sleepinessWindows } from '#shared/fatigue/sleepiness-windows.ts';
import { supposedSchedule, type Told } from '#shared/fatigue/supposed-schedule.ts';
import { reasonOf, taken } from '#shared/fatigue/testing/taken.ts';
import { HOUR, MINUTE, plus, toInstant, toMs } from '#shared/time/instant.ts';
import { zoneClock } from '#shared/time/zone.ts';
import { minutes, zones } from './arbitraries.ts';

const NOW = '2026-01-08T14:00:00.000Z';
const NOTHING = { sleep: [], awake: [] };

/** Times on duty before and after now, as the log and the plan have them for all to see. */
const duties = fc.array(
  fc.record({
    begins: fc.integer({ min: -72 * 60, max: 36 * 60 }),
    lasts: fc.integer({ min: 1, max: 14 * 60 }),
  }),
  { maxLength: 3 },
);

describe('what others see of somebody’s rest', () => {
  it('[FAT-3] is the night at home and the sleepy hours before it, in half hours', () => {
    const windows = taken(restWindows({ ...NOTHING, zone: 'UTC' }, { now: NOW, hours: 24 }));
    expect(windows).toEqual([
      { from: '2026-01-08T21:30:00.000Z', to: '2026-01-09T07:00:00.000Z', odds: 'possible' },
      { from: '2026-01-08T23:00:00.000Z', to: '2026-01-09T07:00:00.000Z', odds: 'likely' },
    ]);
  });

  it('[FAT-3] of who tells nothing equals, bit for bit, that of who reports ordinary nights', () => {
    fc.assert(
      fc.property(zones, minutes, fc.nat(59_999), duties, fc.nat(255), (zone, minute, ms, on, which) => {
        const now = toInstant(minute + ms);
        const awake = on.map(({ begins, lasts }) => ({
          from: plus(now, begins * MINUTE),
          to: plus(now, (begins + lasts) * MINUTE),
        }));
        const nobody: Told = { zone, sleep: [], awake };
        const nights = taken(supposedSchedule(nobody, { now, until: now })).assumed;
        // Any of the nights that are over, each with all its pieces.
        const over = nights.filter(({ to }) => to <= now);
        const inProgress = nights.filter(({ to }) => to > now).map(({ from }) => dayOf(zone, from));
        const sleep = over.filter(({ from }) => {
          const day = dayOf(zone, from);
          return !inProgress.includes(day) && ((which >> (day % 8)) & 1) === 1;
        });
        const view = (told: Told) => JSON.stringify(taken(restWindows(told, { now })));
        expect(view({ ...nobody, sleep })).toBe(view(nobody));
      }),
      { numRuns: 60 },
    );
  });

  it('[FAT-3] covers what the person alone sees, and says nothing finer than half an hour', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const now = toInstant(minute);
        const told = { ...NOTHING, zone };
        const supposed = taken(supposedSchedule(told, { now, until: plus(now, 36 * HOUR) }));
        const own = taken(sleepinessWindows(supposed, { now })).windows;
        const seen = taken(restWindows(told, { now }));
        for (const { from, to, odds } of own) {
          const covers = seen.filter((one) => one.odds === odds && one.from <= from && to <= one.to);
          expect(covers).toHaveLength(1);
        }
        for (const { from, to } of seen) {
          expect([from, to].map((at) => toMs(at) % (30 * MINUTE))).toEqual([0, 0]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('[FAT-3] is nothing for all who gave no zone, whatever they told', () => {
    const sleep = [{ from: '2026-01-08T09:00:00.000Z', to: '2026-01-08T13:00:00.000Z' }];
    expect(taken(restWindows({ ...NOTHING, sleep, zone: null }, { now: NOW }))).toEqual([]);
  });

  it('[FAT-3] is refused for a sleep that is not over', () => {
    const sleep = [{ from: '2026-01-08T09:00:00.000Z', to: '2026-01-08T15:00:00.000Z' }];
    expect(reasonOf(restWindows({ ...NOTHING, sleep, zone: 'UTC' }, { now: NOW }))).toBe('sleep_in_future');
  });

  it('[FAT-4] shows who said that they are sleepy as likely so, until they sleep', () => {
    const reports = [{ at: NOW, kss: 8 }] as const;
    const [possible, likely] = taken(
      restWindows({ ...NOTHING, zone: 'UTC' }, { now: NOW, hours: 24, reports }),
    );
    expect(possible).toMatchObject({ from: NOW, to: '2026-01-09T07:00:00.000Z', odds: 'possible' });
    expect(likely).toMatchObject({ from: NOW, to: '2026-01-09T07:00:00.000Z', odds: 'likely' });
  });
});

/** The day, on the wall, at whose end a night begins. */
function dayOf(zone: string, from: string): number {
  return Math.floor(((zoneClock(zone)?.wall(toMs(from)) ?? 0) - 12 * HOUR) / (24 * HOUR));
}
