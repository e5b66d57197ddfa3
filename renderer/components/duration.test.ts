import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digitsOf, durationOf, isoDuration, wordsOf } from './duration.ts';

it('[DESK-4] a time is mm:ss, and from an hour on h:mm:ss', () => {
  expect([0, 59_999, 60_000, 3_599_000, 3_600_000, 36_061_000].map((ms) => digitsOf(ms))).toEqual([
    '00:00',
    '00:59',
    '01:00',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
  expect(digitsOf(5_400_000, false)).toBe('1:30');
  expect(digitsOf(-90_000)).toBe('01:30');
});

it('[DESK-4] a time is said in words of the reader’s language', () => {
  expect(wordsOf(5_400_000, 'en')).toBe('1 hour 30 minutes');
  expect(wordsOf(61_000, 'en')).toBe('1 minute');
  expect(wordsOf(42_000, 'en')).toBe('42 seconds');
  expect(wordsOf(5_400_000, 'ja')).toBe('1 時間 30 分');
});

it('[DESK-4] hours, minutes and seconds add up to the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400_000_000, max: 400_000_000 }), (ms) => {
      const { hours, minutes, seconds } = durationOf(ms);
      expect((hours * 60 + minutes) * 60 + seconds).toBe(Math.floor(Math.abs(ms) / 1_000));
      expect(minutes).toBeLessThan(60);
      expect(seconds).toBeLessThan(60);
      expect(isoDuration(ms)).toBe(`PT${hours}H${minutes}M${seconds}S`);
    }),
  );
});
