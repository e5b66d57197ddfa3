import fc from 'fast-check';
import type { Schedule } from '#shared/fatigue/schedule.ts';
import { HOUR, MINUTE, toInstant } from '#shared/time/instant.ts';

/** Zones with and without daylight saving, east and west, whole and half hours; Lord Howe changes by half an hour. */
export const ZONES = [
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'America/New_York',
  'Europe/Berlin',
] as const;

export const zones = fc.constantFrom(...ZONES);

const EARLIEST = Date.UTC(2025, 0, 1);

/** Any minute of two years, so that all changes of the clocks are among them. */
export const minutes = fc.nat(2 * 365 * 24 * 60).map((minute) => EARLIEST + minute * MINUTE);

/** Schedules of up to six sleeps, naps and long ones among them, that start asleep or awake, with any S. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    zone: zones,
    start: minutes,
    startsAwake: fc.boolean(),
    s0: fc.option(fc.double({ min: 2.4, max: 14.3, noNaN: true }), { nil: undefined }),
    turns: fc.array(fc.record({ asleep: lengths(0.1, 18), awake: lengths(0.1, 40) }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ zone, start, startsAwake, s0, turns }) => {
    let at = start + (startsAwake ? 3 * HOUR : 0);
    const sleep = turns.map(({ asleep, awake }) => {
      const one = { from: toInstant(at), to: toInstant(at + asleep) };
      at += asleep + awake;
      return one;
    });
    return { zone, start: toInstant(start), startsAwake, s0, sleep };
  });

/** Milliseconds between so many hours, in whole minutes. */
function lengths(least: number, most: number): fc.Arbitrary<number> {
  return fc.integer({ min: least * 60, max: most * 60 }).map((length) => length * MINUTE);
}
