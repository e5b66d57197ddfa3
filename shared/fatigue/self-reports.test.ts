import { describe, expect, it } from 'vitest';
import type { Schedule } from './schedule.ts';
import { offsetOf, reportedSleepy, type SelfReport } from './self-reports.ts';
import type { Kss } from './sleepiness-scale.ts';
import { sleepyMinutes } from './sleepy-minutes.ts';
import { taken } from './testing/taken.ts';
import { threeProcess } from './three-process.ts';

const SCHEDULE: Schedule = {
  start: '2026-01-01T23:00:00Z',
  startsAwake: false,
  sleep: [
    { from: '2026-01-01T23:00:00Z', to: '2026-01-02T07:00:00Z' },
    { from: '2026-01-02T13:00:00Z', to: '2026-01-02T13:30:00Z' },
    { from: '2026-01-02T23:00:00Z', to: '2026-01-03T07:00:00Z' },
  ],
  zone: 'UTC',
};
const model = taken(threeProcess(SCHEDULE));

function report(time: string, kss: Kss): SelfReport {
  return { at: `2026-01-02T${time}:00Z`, kss };
}

/** What a report says over the prediction. */
function residual({ at, kss }: SelfReport): number {
  return kss - model(at).kss;
}

describe('what people say of themselves', () => {
  it('[FAT-4] moves their offset by a fourth after one report, and the more the more there are', () => {
    expect(offsetOf([], model, 'UTC')).toBe(0);
    const one = report('10:00', 6);
    expect(offsetOf([one], model, 'UTC')).toBeCloseTo((residual(one) * 0.7056) / (0.7056 + 2.0164), 12);
    const three = [one, report('12:00', 5), report('18:00', 6)];
    const mean = three.map(residual).reduce((sum, value) => sum + value) / 3;
    expect(offsetOf(three, model, 'UTC')).toBeCloseTo((mean * 2.1168) / (2.1168 + 2.0164), 12);
  });

  it('[FAT-4] counts the last three of a day at home, in whatever order they come', () => {
    const day = [report('08:00', 9), report('10:00', 5), report('12:00', 5), report('18:00', 6)];
    expect(offsetOf([...day].reverse(), model, 'UTC')).toBe(offsetOf(day.slice(1), model, 'UTC'));
    // In Tokyo 18:00 UTC is the next day.
    expect(offsetOf(day, model, 'Asia/Tokyo')).not.toBe(offsetOf(day.slice(1), model, 'Asia/Tokyo'));
  });

  it('[FAT-4] that is older than the nights that are looked at counts no more, and nothing breaks', () => {
    const horizon = { from: Date.parse('2026-01-03T08:00:00Z'), to: Date.parse('2026-01-03T20:00:00Z') };
    const old: SelfReport = { at: '2025-12-20T10:00:00Z', kss: 8 };
    expect(taken(sleepyMinutes(SCHEDULE, horizon, [old]))).toEqual(
      taken(sleepyMinutes(SCHEDULE, horizon, [])),
    );
  });

  const until = (reports: readonly SelfReport[], now: string) => {
    const span = reportedSleepy(reports, SCHEDULE, `2026-01-02T${now}:00Z`);
    return span === null ? null : new Date(span.to).toISOString();
  };

  it('[FAT-4] of 7 or more holds until the next sleep, which a nap is not', () => {
    expect(until([report('12:00', 7)], '14:00')).toBe('2026-01-02T23:00:00.000Z');
    expect(until([report('12:00', 6)], '14:00')).toBeNull();
  });

  it('[FAT-4] holds by the last word before now', () => {
    const reports = [report('14:00', 5), report('12:00', 8), report('16:00', 9)];
    expect(until(reports, '13:00')).not.toBeNull();
    expect(until(reports, '15:00')).toBeNull();
    expect(until(reports, '11:00')).toBeNull();
  });
});
