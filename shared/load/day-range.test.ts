import { describe, expect, it } from 'vitest';
import { HOUR } from '#shared/time/instant.ts';
import { dayRange, daysOf, lengthOf, spanOf } from './day-range.ts';
import { clockOf } from './testing/one-person.ts';

function why(from?: string, to?: string) {
  const range = dayRange(from, to);
  return range.ok ? lengthOf(range.value) : range.error.details.reason;
}

describe('a range of days', () => {
  it('[SHIFT-4] has its first and its last day, and at most 400', () => {
    expect(why('2026-11-20', '2026-11-20')).toBe(1);
    expect(why('2026-01-01', '2027-02-04')).toBe(400);
    expect(why('2026-01-01', '2027-02-05')).toBe('days_too_many');
    expect(daysOf({ from: '2026-02-27', to: '2026-03-01' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it.each([
    [undefined, '2026-11-20', 'day_unreadable'],
    ['2026-11-20', undefined, 'day_unreadable'],
    ['2026-02-30', '2026-03-01', 'day_unreadable'],
    ['2026-11-20T00:00', '2026-11-21', 'day_unreadable'],
    ['20.11.2026', '2026-11-21', 'day_unreadable'],
    ['2026-11-21', '2026-11-20', 'days_reversed'],
  ])('[SHIFT-4] from %s to %s is refused: %s', (from, to, reason) => {
    expect(why(from, to)).toBe(reason);
  });

  it('[SHIFT-4] is as long as its days were, also where clocks are changed', () => {
    const length = (zone: string, day: string) => {
      const { from, to } = spanOf({ from: day, to: day }, clockOf(zone));
      return (to - from) / HOUR;
    };
    expect(length('Europe/Berlin', '2026-03-29')).toBe(23);
    expect(length('Europe/Berlin', '2026-10-25')).toBe(25);
    // Here the day begins at one: midnight is skipped.
    expect(length('America/Havana', '2026-03-08')).toBe(23);
    expect(length('Australia/Lord_Howe', '2026-04-05')).toBe(24.5);
  });
});
