import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/fatigue/schedule.ts';
import { reasonOf, taken } from '#shared/fatigue/testing/taken.ts';
import { threeProcess } from '#shared/fatigue/three-process.ts';
import { HOUR, MINUTE, plus, toInstant, toMs } from '#shared/time/instant.ts';
import { zoneClock } from '#shared/time/zone.ts';
import { minutes, schedules, ZONES } from './arbitraries.ts';

const NIGHT = { from: '2026-01-01T23:00:00Z', to: '2026-01-02T07:00:00Z' };
const ONE_NIGHT: Schedule = { start: NIGHT.from, startsAwake: false, sleep: [NIGHT], zone: 'UTC' };

/** How far a schedule reaches, and a day on. */
function spanOf({ start, sleep }: Schedule) {
  return { from: toMs(start), to: toMs(sleep.at(-1)?.to ?? start) + 24 * HOUR };
}

/** A schedule and a minute in its span. */
const moments = fc
  .tuple(schedules, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }))
  .map(([schedule, share]) => {
    const { from, to } = spanOf(schedule);
    return { schedule, at: from + Math.floor((share * (to - from)) / MINUTE) * MINUTE };
  });

describe('the prediction of a schedule', () => {
  it('[FAT-3] has S fall while awake and rise while asleep, within its bounds', () => {
    fc.assert(
      fc.property(moments, ({ schedule, at }) => {
        const model = taken(threeProcess(schedule));
        const before = model(toInstant(at));
        const after = model(toInstant(at + MINUTE));
        for (const { s } of [before, after]) {
          expect(s).toBeGreaterThanOrEqual(2.4);
          expect(s).toBeLessThanOrEqual(14.3);
        }
        // At the asymptotes themselves S stays.
        if (before.awake !== after.awake || after.hoursInState < before.hoursInState) return;
        if (after.awake && before.s > 2.4 + 1e-9) expect(after.s).toBeLessThan(before.s);
        if (!after.awake && before.s < 14.3 - 1e-9) expect(after.s).toBeGreaterThan(before.s);
      }),
      { numRuns: 400 },
    );
  });

  it('[FAT-3] is continuous, also at falling asleep and waking, but where the wall clock jumps', () => {
    fc.assert(
      fc.property(moments, fc.nat(20), ({ schedule, at }, which) => {
        const model = taken(threeProcess(schedule));
        const clock = zoneClock(schedule.zone);
        const changes = schedule.sleep.flatMap(({ from, to }) => [toMs(from), toMs(to)]);
        for (const moment of [at, changes[which % changes.length] ?? at]) {
          const from = Math.max(moment - 1_000, toMs(schedule.start));
          const [a, b] = [model(toInstant(from)), model(toInstant(moment))];
          expect(Math.abs(b.s - a.s)).toBeLessThan(0.002);
          const jump = (clock?.wall(moment) ?? 0) - moment - ((clock?.wall(from) ?? 0) - from);
          if (jump === 0) expect(Math.abs(b.kss - a.kss)).toBeLessThan(0.001);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[FAT-3] jumps with the wall clock by 0.42 on the scale at most', () => {
    const spring = {
      ...ONE_NIGHT,
      start: '2026-03-27T22:00:00Z',
      startsAwake: true,
      sleep: [],
      zone: 'Europe/Berlin',
    };
    const model = taken(threeProcess(spring));
    const [before, after] = [model('2026-03-29T00:59:59.999Z'), model('2026-03-29T01:00:00Z')];
    // From 2 to 3 o'clock in the morning.
    expect(after.c).toBeCloseTo(2.5 * Math.cos((2 * Math.PI * (3 - 16.8)) / 24), 9);
    expect(before.c).toBeCloseTo(2.5 * Math.cos((2 * Math.PI * (2 - 16.8)) / 24), 6);
    expect(Math.abs(after.kss - before.kss)).toBeLessThan(0.42);
    // And in summer it follows summer time: 15:00 UTC is 17:00.
    const summer = taken(threeProcess({ ...spring, start: '2026-07-01T00:00:00Z' }))('2026-07-01T15:00:00Z');
    expect(summer.c).toBeCloseTo(2.5 * Math.cos((2 * Math.PI * (17 - 16.8)) / 24), 9);
  });

  it('[FAT-3] follows half an hour of daylight saving on Lord Howe', () => {
    const model = taken(
      threeProcess({
        start: '2026-01-01T00:00:00Z',
        startsAwake: true,
        sleep: [],
        zone: 'Australia/Lord_Howe',
      }),
    );
    const c = (hour: number) => 2.5 * Math.cos((2 * Math.PI * (hour - 16.8)) / 24);
    expect(model('2026-01-10T00:00:00Z').c).toBeCloseTo(c(11), 9);
    expect(model('2026-07-10T00:00:00Z').c).toBeCloseTo(c(10.5), 9);
  });

  it('[FAT-3] is the same however its times are written', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -12 * 4, max: 14 * 4 }), ({ schedule, at }, quarters) => {
        const written = (instant: string) => inOffset(instant, quarters * 15);
        const other = {
          ...schedule,
          start: written(schedule.start),
          sleep: schedule.sleep.map(({ from, to }) => ({ from: written(from), to: written(to) })),
        };
        expect(taken(threeProcess(other))(written(toInstant(at)))).toEqual(
          taken(threeProcess(schedule))(toInstant(at)),
        );
      }),
    );
  });

  it('[FAT-3] of a moment does not depend on which others are asked for, nor on what comes later', () => {
    fc.assert(
      fc.property(moments, fc.array(minutes, { maxLength: 5 }), ({ schedule, at }, others) => {
        const model = taken(threeProcess(schedule));
        const first = model(toInstant(at));
        for (const other of others) model(toInstant(Math.max(other, toMs(schedule.start))));
        expect(model(toInstant(at))).toEqual(first);
        const past = { ...schedule, sleep: schedule.sleep.filter(({ from }) => toMs(from) <= at) };
        if (past.sleep.length > 0) expect(taken(threeProcess(past))(toInstant(at))).toEqual(first);
      }),
    );
  });

  it('[FAT-3] goes on from a moment awake as from that moment itself', () => {
    fc.assert(
      fc.property(moments, ({ schedule, at }) => {
        const model = taken(threeProcess(schedule));
        const cut = model(toInstant(at));
        if (!cut.awake) return;
        const rest = taken(
          threeProcess({
            ...schedule,
            start: toInstant(at),
            startsAwake: true,
            s0: cut.s,
            sleep: schedule.sleep.filter(({ from }) => toMs(from) >= at),
          }),
        );
        const later = toInstant(at + 30 * HOUR);
        expect(rest(later).s).toBeCloseTo(model(later).s, 9);
      }),
    );
  });

  it('[FAT-3] lets who falls asleep above the break level recover without a jump', () => {
    const nap = { from: '2026-01-02T07:30:00Z', to: '2026-01-02T09:00:00Z' };
    const model = taken(threeProcess({ ...ONE_NIGHT, sleep: [NIGHT, nap] }));
    // As it is when the nap is not taken.
    const asleep = taken(threeProcess(ONE_NIGHT))(nap.from).s;
    expect(model(nap.from).s).toBeCloseTo(asleep, 12);
    expect(asleep).toBeGreaterThan(12.2);
    const rate = Math.log(0.3 / 6.34) / 8;
    expect(model(nap.to).s).toBeCloseTo(14.3 - (14.3 - asleep) * Math.exp(rate * 1.5), 9);
  });

  it('[FAT-3] takes a person’s own offset, and leaves the 90th percentile where it is', () => {
    const [median, own] = [0, 1.07].map((offset) =>
      taken(threeProcess(ONE_NIGHT, { offset }))('2026-01-02T20:00:00Z'),
    );
    expect(own?.kss).toBeCloseTo(median?.kssP90 ?? 0, 12);
    expect(own?.chance).toBeCloseTo(median?.chanceP90 ?? 0, 12);
    expect(own?.chanceP90).toBe(median?.chanceP90);
  });

  it('[FAT-3] says nothing of a moment before the schedule', () => {
    expect(() => taken(threeProcess(ONE_NIGHT))('2026-01-01T22:59:59Z')).toThrow(RangeError);
  });

  it('[FAT-3] settles at 13.82 on waking and 8.89 at bedtime with ordinary nights, in every zone', () => {
    for (const zone of ZONES) {
      const sleep = Array.from({ length: 9 }, (_, night) => ({
        from: plus(NIGHT.from, night * 24 * HOUR),
        to: plus(NIGHT.to, night * 24 * HOUR),
      }));
      const model = taken(threeProcess({ ...ONE_NIGHT, sleep, zone }));
      expect(model('2026-01-10T07:00:00Z').s).toBeCloseTo(13.8198, 4);
      expect(model('2026-01-09T23:00:00Z').s).toBeCloseTo(8.8919, 4);
    }
  });
});

describe('a schedule that cannot have been', () => {
  const [from, to] = [NIGHT.from, NIGHT.to];
  it.each<readonly [string, Partial<Schedule>]>([
    ['sleep_overlaps', { sleep: [NIGHT, { from: '2026-01-02T06:59:00Z', to: '2026-01-02T08:00:00Z' }] }],
    ['sleep_overlaps', { sleep: [NIGHT, NIGHT] }],
    ['sleep_backwards', { startsAwake: true, sleep: [{ from: to, to: from }] }],
    ['sleep_backwards', { startsAwake: true, sleep: [{ from, to: from }] }],
    ['sleep_too_long', { sleep: [{ from, to: '2026-01-03T05:00:00Z' }] }],
    ['sleep_too_long', { sleep: [{ from, to: '2026-01-02T17:00:00.001Z' }] }],
    ['sleep_before_start', { start: to, sleep: [NIGHT] }],
    ['sleep_not_at_start', { sleep: [] }],
    ['sleep_not_at_start', { sleep: [{ from: '2026-01-01T23:30:00Z', to }] }],
    ['sleep_pressure_off_scale', { s0: 14.31 }],
    ['sleep_pressure_off_scale', { s0: Number.NaN }],
    ['zone_unknown', { zone: 'Mars/Olympus' }],
    ['zone_unknown', { zone: '+09:00' }],
    ['zone_unknown', { zone: '' }],
    ['time_unreadable', { start: 'soon' }],
    ['time_unreadable', { sleep: [{ from, to: 'late' }] }],
  ])('[FAT-3] is refused as %s: %o', (reason, change) => {
    expect(reasonOf(threeProcess({ ...ONE_NIGHT, ...change }))).toBe(reason);
  });

  it('[FAT-3] is told apart from one that is merely unusual', () => {
    const unusual = [
      { from: '2026-01-02T07:00:00Z', to: '2026-01-02T08:00:00Z' },
      { from, to },
    ];
    expect(reasonOf(threeProcess({ ...ONE_NIGHT, sleep: unusual }))).toBeNull();
    expect(
      reasonOf(threeProcess({ ...ONE_NIGHT, sleep: [{ from, to: '2026-01-02T17:00:00Z' }] })),
    ).toBeNull();
  });
});

/** The same instant, written with another offset. */
function inOffset(instant: string, offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offsetMinutes < 0 ? '-' : '+';
  const wall = plus(instant, offsetMinutes * MINUTE).replace('Z', '');
  return `${wall}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
