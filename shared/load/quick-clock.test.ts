import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MINUTE, toMs } from '#shared/time/instant.ts';
import { quickClock } from './quick-clock.ts';
import { clockOf } from './testing/one-person.ts';

const SPAN = { from: toMs('2025-12-31T10:00:00.000Z'), to: toMs('2027-01-01T12:00:00.000Z') };
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
];

it('[SHIFT-4] shows what the zone’s own clock shows, at any moment in and out of its span', () => {
  const clocks = ZONES.map((zone) => ({ own: clockOf(zone), quick: quickClock(clockOf(zone), SPAN) }));
  fc.assert(
    fc.property(
      fc.constantFrom(...clocks),
      fc.integer({ min: SPAN.from - 1_000 * MINUTE, max: SPAN.to + 1_000 * MINUTE }),
      ({ own, quick }, ms) => {
        expect(quick.wall(ms)).toBe(own.wall(ms));
      },
    ),
  );
});

it('[SHIFT-4] changes at the very millisecond', () => {
  // Berlin, 2026-03-29 01:00 UTC.
  const change = toMs('2026-03-29T01:00:00.000Z');
  const quick = quickClock(clockOf('Europe/Berlin'), SPAN);
  expect(quick.wall(change) - quick.wall(change - 1)).toBe(60 * MINUTE + 1);
});
