import { expect, it } from 'vitest';
import type { Clock } from '#shared/incident/clocks/clock.ts';
import { lapses, newLapses } from './lapses.ts';

const NOW = '2026-11-20T09:10:00.000Z';

function clock(over: Partial<Clock>): Clock {
  return {
    id: 'update:public',
    kind: 'update',
    subject: 'public',
    since: '2026-11-20T09:00:00.000Z',
    amberAt: null,
    dueAt: '2026-11-20T09:05:00.000Z',
    redAt: '2026-11-20T09:05:00.000Z',
    person: null,
    reminders: null,
    ...over,
  };
}

it('[CLOCK-3] what is red has lapsed; amber and calm have not', () => {
  expect(
    lapses([clock({}), clock({ redAt: null }), clock({ redAt: '2026-11-20T09:11:00.000Z' })], NOW),
  ).toHaveLength(1);
});

it('[CLOCK-3] the same lapse is not new; a later one of the same clock is', () => {
  const before = new Set(lapses([clock({})], NOW));
  expect(newLapses(before, lapses([clock({})], NOW))).toEqual([]);
  for (const later of [{ redAt: '2026-11-20T09:09:00.000Z' }, { since: '2026-11-20T09:04:00.000Z' }]) {
    expect(newLapses(before, lapses([clock(later)], NOW))).toHaveLength(1);
  }
});
