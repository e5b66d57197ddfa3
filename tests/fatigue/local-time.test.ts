import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonOf, taken } from '#shared/fatigue/testing/taken.ts';
import { toInstant } from '#shared/time/instant.ts';
import { instantOfLocalTime } from '#shared/time/local-time.ts';
import { wallText, zoneClock } from '#shared/time/zone.ts';
import { minutes, zones } from './arbitraries.ts';

describe('a local time', () => {
  it.each([
    ['2026-11-20T23:00', 'Asia/Tokyo', '2026-11-20T14:00:00.000Z'],
    ['2026-11-20T23:00', 'Asia/Kolkata', '2026-11-20T17:30:00.000Z'],
    ['2026-07-01T23:00', 'America/New_York', '2026-07-02T03:00:00.000Z'],
    ['2026-01-15T00:00', 'Australia/Lord_Howe', '2026-01-14T13:00:00.000Z'],
  ])('[FAT-3] %s in %s is %s', (written, zone, instant) => {
    expect(taken(instantOfLocalTime(written, zone))).toBe(instant);
  });

  it.each([
    ['local_time_missing', '2026-03-29T02:30', 'Europe/Berlin'],
    ['local_time_missing', '2026-03-29T02:00', 'Europe/Berlin'],
    ['local_time_twice', '2026-10-25T02:00', 'Europe/Berlin'],
    ['local_time_missing', '2026-10-04T02:15', 'Australia/Lord_Howe'],
    ['local_time_twice', '2026-04-05T01:45', 'Australia/Lord_Howe'],
    // Samoa crossed the date line: a whole day is missing.
    ['local_time_missing', '2011-12-30T12:00', 'Pacific/Apia'],
    ['zone_unknown', '2026-01-01T00:00', 'Nowhere/At_All'],
    ['time_unreadable', '2026-02-30T10:00', 'Europe/Berlin'],
    ['time_unreadable', '2026-01-01 10:00', 'Europe/Berlin'],
    ['time_unreadable', '2026-01-01T24:00', 'Europe/Berlin'],
  ])('[FAT-3] is refused as %s: %s in %s', (reason, written, zone) => {
    expect(reasonOf(instantOfLocalTime(written, zone))).toBe(reason);
  });

  it.each([
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('[FAT-3] beside a change of the clocks happens once: %s', (written, instant) => {
    expect(taken(instantOfLocalTime(written, 'Europe/Berlin'))).toBe(instant);
  });

  it('[FAT-3] that happened twice is the first or the second, once that is said', () => {
    const of = (which: 'first' | 'second') =>
      taken(instantOfLocalTime('2026-04-05T01:45', 'Australia/Lord_Howe', which));
    expect([of('first'), of('second')]).toEqual(['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']);
  });

  it('[FAT-3] of any instant leads back to it', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, ms) => {
        const clock = zoneClock(zone);
        if (clock === undefined) throw new Error(zone);
        const written = wallText(clock, ms).replace(' ', 'T');
        const either = (['first', 'second'] as const).map((which) =>
          taken(instantOfLocalTime(written, zone, which)),
        );
        expect(either).toContain(toInstant(ms));
      }),
      { numRuns: 300 },
    );
  });
});
