import { describe, expect, it } from 'vitest';
import { MINUTE, msBetween, plus } from '#shared/time/instant.ts';
import type { Schedule } from './schedule.ts';
import {
  handOverBy,
  type OutlookOptions,
  type SleepinessWindow,
  sleepinessWindows,
} from './sleepiness-windows.ts';
import { supposedSchedule } from './supposed-schedule.ts';
import { taken } from './testing/taken.ts';
import { threeProcess } from './three-process.ts';

const NOW = '2026-01-08T14:00:00.000Z';

/** Nights before now, each of so many hours around 3 o'clock, and being awake for two days. */
function awakeAfter(hours: number): Schedule {
  const sleep = Array.from({ length: 7 }, (_, night) => {
    const length = night === 6 ? hours : 8;
    const middle = plus('2026-01-02T03:00:00.000Z', night * 24 * 60 * MINUTE);
    return { from: plus(middle, -length * 30 * MINUTE), to: plus(middle, length * 30 * MINUTE) };
  });
  return { start: sleep[0]?.from ?? '', startsAwake: false, sleep, zone: 'UTC' };
}

function windowsOf(schedule: Schedule, options: Partial<OutlookOptions> = {}) {
  return taken(sleepinessWindows({ schedule, assumed: [] }, { now: NOW, ...options })).windows;
}

function edges(windows: readonly SleepinessWindow[]) {
  return windows.map(({ from, to, odds }) => `${odds} ${from.slice(8, 16)} ${to.slice(8, 16)}`);
}

describe('when somebody will be sleepy', () => {
  it('[FAT-3] is found to the minute, as windows of 1 in 4 and of more likely than not', () => {
    const windows = windowsOf(awakeAfter(8));
    expect(edges(windows)).toEqual([
      'possible 08T22:18 10T02:00',
      'likely 08T23:56 09T14:18',
      'likely 09T19:59 10T02:00',
    ]);
    const model = taken(threeProcess(awakeAfter(8)));
    const [possible, likely] = windows;
    expect(model(possible?.from ?? '').chance).toBeGreaterThanOrEqual(0.25);
    expect(model(plus(possible?.from ?? '', -MINUTE)).chance).toBeLessThan(0.25);
    expect(model(plus(likely?.to ?? '', -MINUTE)).chance).toBeGreaterThanOrEqual(0.5);
    expect(model(likely?.to ?? '').chance).toBeLessThan(0.5);
  });

  it('[FAT-3] is widened by half an hour after a night that is assumed, which covers an hour less of sleep', () => {
    const schedule = awakeAfter(8);
    const assumed = schedule.sleep.slice(-1);
    const { windows } = taken(sleepinessWindows({ schedule, assumed }, { now: NOW }));
    expect(edges(windows)).toEqual([
      'possible 08T21:48 10T02:00',
      'likely 08T23:26 09T14:48',
      'likely 09T19:59 10T02:00',
    ]);
    const shorter = windowsOf(awakeAfter(7));
    for (const [index, window] of windows.entries()) {
      if (index === 2) continue;
      expect(msBetween(window.from, shorter[index]?.from ?? '')).toBeGreaterThanOrEqual(0);
      expect(msBetween(shorter[index]?.to ?? '', window.to)).toBeGreaterThanOrEqual(0);
    }
    // The night before the last is nearly forgotten.
    const before = taken(sleepinessWindows({ schedule, assumed: schedule.sleep.slice(0, -1) }, { now: NOW }));
    expect(before.windows).toEqual(windowsOf(schedule));
  });

  it('[FAT-3] leaves out the hours of sleep, and names what is assumed', () => {
    const told = { zone: 'UTC', sleep: [], awake: [] };
    const supposed = taken(supposedSchedule(told, { now: NOW, until: plus(NOW, 36 * 60 * MINUTE) }));
    const outlook = taken(sleepinessWindows(supposed, { now: NOW }));
    expect(edges(outlook.windows)).toEqual(['possible 08T21:48 08T23:00', 'possible 09T21:48 09T23:00']);
    expect(outlook.assumed.at(-1)).toEqual({
      from: '2026-01-09T23:00:00.000Z',
      to: '2026-01-10T07:00:00.000Z',
    });
  });

  it('[FAT-3] begins now where it has begun, and ends with the horizon', () => {
    const now = '2026-01-09T03:00:00.000Z';
    expect(edges(windowsOf(awakeAfter(8), { now, hours: 2 }))).toEqual([
      'possible 09T03:00 09T05:00',
      'likely 09T03:00 09T05:00',
    ]);
    expect(windowsOf(awakeAfter(8), { hours: 4 })).toEqual([]);
  });

  it('[FAT-4] is now, once somebody says so, until they sleep', () => {
    const reports = [{ at: '2026-01-08T13:30:00.000Z', kss: 7 }] as const;
    expect(edges(windowsOf(awakeAfter(8), { reports, hours: 3 }))).toEqual([
      'possible 08T14:00 08T17:00',
      'likely 08T14:00 08T17:00',
    ]);
  });

  it('[FAT-4] comes earlier for who is sleepier than the model says, and later for who is less', () => {
    const first = (kss: 2 | 6) =>
      windowsOf(awakeAfter(8), { reports: [{ at: '2026-01-08T10:00:00Z', kss }] })[0]?.from ?? '';
    expect([first(2), first(6)].map((from) => from < '2026-01-08T22:18')).toEqual([false, true]);
  });

  it('[FAT-3] has the hand-over begin half an hour before: 15 min for the brief, 15 to wake up', () => {
    const [window] = windowsOf(awakeAfter(8));
    expect(handOverBy({ from: window?.from ?? '' })).toBe('2026-01-08T21:48:00.000Z');
  });
});
