import { expect, it } from 'vitest';
import { msBetween } from '#shared/time/instant.ts';
import { nightShading } from './night-shading.ts';

it('[SHIFT-1] shades 22 to 6 of the home zone, cut to the time that is shown', () => {
  expect(nightShading('Asia/Tokyo', '2026-11-17T00:00:00.000Z', '2026-11-18T15:00:00.000Z')).toEqual([
    { from: '2026-11-17T13:00:00.000Z', to: '2026-11-17T21:00:00.000Z' },
    { from: '2026-11-18T13:00:00.000Z', to: '2026-11-18T15:00:00.000Z' },
  ]);
  expect(nightShading('Asia/Tokyo', '2026-11-17T20:00:00.000Z', '2026-11-18T00:00:00.000Z')).toEqual([
    { from: '2026-11-17T20:00:00.000Z', to: '2026-11-17T21:00:00.000Z' },
  ]);
});

it.each([
  ['Europe/Berlin', '2026-03-28T12:00:00.000Z', 7],
  ['Europe/Berlin', '2026-10-24T12:00:00.000Z', 9],
  ['America/New_York', '2026-03-07T17:00:00.000Z', 7],
  ['America/New_York', '2026-10-31T17:00:00.000Z', 9],
  ['Australia/Lord_Howe', '2026-10-03T04:00:00.000Z', 7.5],
  ['Asia/Kolkata', '2026-03-28T12:00:00.000Z', 8],
])('[SHIFT-1] has a night in %s after %s of %s hours, as the clocks change', (zone, noon, hours) => {
  const next = new Date(Date.parse(noon) + 24 * 3_600_000).toISOString();
  expect(nightShading(zone, noon, next).map(({ from, to }) => msBetween(from, to) / 3_600_000)).toEqual([
    hours,
  ]);
});

it.each([
  ['Pacific/Kiritimati', '2026-11-17T08:00:00.000Z'],
  ['Pacific/Niue', '2026-11-17T09:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-17T16:15:00.000Z'],
])('[SHIFT-1] finds the nights of %s, far from UTC or off the hour', (zone, from) => {
  expect(
    nightShading(zone, '2026-11-17T06:30:00.000Z', '2026-11-17T23:59:00.000Z').map((night) => night.from),
  ).toContain(from);
});

it('[SHIFT-1] shades nothing where the zone is not known', () => {
  for (const zone of [null, 'Mars/Olympus'])
    expect(nightShading(zone, '2026-11-17T00:00:00.000Z', '2026-11-19T00:00:00.000Z')).toEqual([]);
});
