import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, toInstant, toMs } from '#shared/time/instant.ts';
import { dayAfter, spanOf } from './day-range.ts';
import { type ByKind, piecesOf, totalOf } from './hour-kinds.ts';
import { sumOf } from './person-load.ts';
import { clockOf, loadIn, part } from './testing/one-person.ts';

function hours({ business, off, sleep }: ByKind) {
  return { business: business / HOUR, off: off / HOUR, sleep: sleep / HOUR };
}

describe('hours by kind', () => {
  it('[SHIFT-4] the night in which Berlin puts its clocks forward has nine hours', () => {
    // Saturday 20:00 until Sunday 10:00 by the wall; the hour from 2 to 3 was nobody's.
    const duty = part([['2026-03-28T19:00:00.000Z', '2026-03-29T08:00:00.000Z']]);
    const load = loadIn('Europe/Berlin', { from: '2026-03-28', to: '2026-03-29' }, [duty]);
    expect(hours(load.duty)).toEqual({ business: 0, off: 4, sleep: 9 });
    expect(load.byDay.map(({ day, duty }) => [day, hours(duty)])).toEqual([
      ['2026-03-28', { business: 0, off: 2, sleep: 2 }],
      ['2026-03-29', { business: 0, off: 2, sleep: 7 }],
    ]);
    expect([load.days, load.nights, load.nightsInARow]).toEqual([2, 1, 1]);
  });

  it('[SHIFT-4] the night in which New York puts its clocks back has eleven', () => {
    // Saturday 21:00 until Monday 9:00 by the wall: 37 hours, not 36.
    const duty = part([['2026-11-01T01:00:00.000Z', '2026-11-02T14:00:00.000Z']]);
    const load = loadIn('America/New_York', { from: '2026-10-31', to: '2026-11-02' }, [duty]);
    expect(hours(load.duty)).toEqual({ business: 1, off: 15, sleep: 21 });
    expect([load.days, load.nights, load.nightsInARow]).toEqual([3, 2, 2]);
  });

  it('[SHIFT-4] the same hours are business in Tokyo and sleep in New York, and the day is each one’s own', () => {
    const duty = part([['2026-11-20T00:00:00.000Z', '2026-11-20T04:00:00.000Z']]);
    const of = (zone: string, day: string) => hours(loadIn(zone, { from: day, to: day }, [duty]).duty);
    expect(of('Asia/Tokyo', '2026-11-20')).toEqual({ business: 4, off: 0, sleep: 0 });
    expect(of('America/New_York', '2026-11-19')).toEqual({ business: 0, off: 3, sleep: 1 });
    expect(of('America/New_York', '2026-11-20')).toEqual({ business: 0, off: 0, sleep: 0 });
  });

  it('[SHIFT-4] an hour in two incidents at once is one hour, and both incidents are counted', () => {
    const one = part([['2026-11-20T09:00:00.000Z', '2026-11-20T11:00:00.000Z', 'Database']]);
    const other = part([['2026-11-20T10:00:00.000Z', '2026-11-20T12:00:00.000Z', 'Network']]);
    const load = loadIn('UTC', { from: '2026-11-20', to: '2026-11-20' }, [one, other]);
    expect(hours(load.duty)).toEqual({ business: 3, off: 0, sleep: 0 });
    expect(load.incidents).toBe(2);
    expect([...load.byTeam].map(([team, { duty }]) => [team, totalOf(duty) / HOUR])).toEqual([
      ['Database', 2],
      ['Network', 2],
    ]);
  });

  it('[SHIFT-4] what still goes on counts until now, and nothing after it', () => {
    const duty = part([['2026-11-20T09:00:00.000Z', null]]);
    const range = { from: '2026-11-20', to: '2026-11-25' };
    const load = loadIn('UTC', range, [duty], '2026-11-20T10:30:00.000Z');
    expect(hours(load.duty)).toEqual({ business: 1.5, off: 0, sleep: 0 });
  });
});

describe('interruptions', () => {
  it('[SHIFT-4] count by the hour in which they came, to the minute, and make a night', () => {
    const times = ['07:59', '08:00', '17:59', '18:00', '21:59', '22:00'].map(
      (time) => `2026-11-20T${time}:00.000Z`,
    );
    const range = { from: '2026-11-20', to: '2026-11-20' };
    const load = loadIn('UTC', range, [part([], times)]);
    expect(load.interruptions).toEqual({ business: 2, off: 2, sleep: 2 });
    // Before 8 it is still the night before.
    expect([load.days, load.nights, load.nightsInARow]).toEqual([0, 2, 2]);
  });

  it('[SHIFT-4] on a Saturday noon are off, and at night sleep', () => {
    const range = { from: '2026-11-21', to: '2026-11-21' };
    const times = ['2026-11-21T12:00:00.000Z', '2026-11-21T23:00:00.000Z'];
    expect(loadIn('UTC', range, [part([], times)]).interruptions).toEqual({ business: 0, off: 1, sleep: 1 });
  });
});

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Havana',
];
const START = toMs('2026-01-01T00:00:00.000Z');

const stretches = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 500 * 24 * 60 }),
    minutes: fc.integer({ min: 1, max: 5_000 }),
  }),
  { maxLength: 8 },
);
const parts = fc.array(
  stretches.map((list) =>
    part(
      list.map(({ from, minutes }) => [
        toInstant(START + from * MINUTE),
        toInstant(START + (from + minutes) * MINUTE),
      ]),
      list.map(({ from }) => toInstant(START + from * MINUTE)),
    ),
  ),
  { maxLength: 3 },
);

describe('whatever happened', () => {
  it('[SHIFT-4] pieces cover a span without a gap, each in one day and one kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), stretches, (zone, list) => {
        for (const { from, minutes } of list) {
          const at = START + from * MINUTE;
          const pieces = [...piecesOf(clockOf(zone), at, at + minutes * MINUTE)];
          expect(pieces.reduce((sum, { ms }) => sum + ms, 0)).toBe(minutes * MINUTE);
          for (const { ms } of pieces) expect(ms).toBeGreaterThan(0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('[SHIFT-4] the days sum up to the whole, and so do the two halves of a range', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        parts,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        (zone, duty, first, before, after) => {
          const from = dayAfter('2026-01-01', first);
          const middle = dayAfter(from, before);
          const to = dayAfter(middle, after);
          const whole = loadIn(zone, { from, to }, duty);
          const halves = [
            loadIn(zone, { from, to: middle }, duty),
            loadIn(zone, { from: dayAfter(middle, 1), to }, duty),
          ];
          const { duty: hoursOf, interruptions } = whole;
          expect(sumOf(whole.byDay)).toEqual({ duty: hoursOf, interruptions });
          expect(sumOf(halves)).toEqual({ duty: hoursOf, interruptions });
          expect(halves.flatMap(({ byDay }) => byDay)).toEqual(whole.byDay);
          const { from: start, to: end } = spanOf({ from, to }, clockOf(zone));
          expect(totalOf(hoursOf)).toBeLessThanOrEqual(end - start);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[SHIFT-4] the order of incidents makes no difference', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), parts, (zone, duty) => {
        const range = { from: '2026-01-01', to: '2026-12-31' };
        expect(loadIn(zone, range, duty.toReversed())).toEqual(loadIn(zone, range, duty));
      }),
      { numRuns: 40 },
    );
  });
});
