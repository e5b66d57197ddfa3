import { expect, it } from 'vitest';
import { toMs } from '#shared/time/instant.ts';
import { nextTimeOfDay } from './next-time-of-day.ts';

const NOW = new Date(2026, 10, 20, 9, 0).getTime();

it('[SHIFT-5] a time that has passed is tomorrow’s', () => {
  expect(nextTimeOfDay('09:30', NOW)).toBe(new Date(2026, 10, 20, 9, 30).toISOString());
  expect(nextTimeOfDay('08:30', NOW)).toBe(new Date(2026, 10, 21, 8, 30).toISOString());
  expect(toMs(nextTimeOfDay('09:00', NOW) ?? '')).toBeGreaterThan(NOW);
  expect(nextTimeOfDay('', NOW)).toBeNull();
});
