import { expect, it } from 'vitest';
import { momentIn } from './moment.ts';

const NOON = new Date(2026, 2, 5, 12, 0, 0).getTime();

it.each([
  ['go back to 11:40', new Date(2026, 2, 5, 11, 40, 0), '11:40'],
  ['23:40', new Date(2026, 2, 4, 23, 40, 0), '23:40'],
  ['9:05:30', new Date(2026, 2, 5, 9, 5, 30), '09:05:30'],
  ['１１：４０に戻る', new Date(2026, 2, 5, 11, 40, 0), '11:40'],
  ['11時40分', new Date(2026, 2, 5, 11, 40, 0), '11:40'],
])('[TL-5] %s is the last such time', (typed, when, words) => {
  expect(momentIn(typed, NOON)).toEqual({ kind: 'time', ms: when.getTime(), words });
});

it.each(['#120', 'entry 120', '120番'])('[TL-5] %s is an entry', (typed) => {
  expect(momentIn(typed, NOON)).toEqual({ kind: 'entry', seq: 120 });
});

it.each(['', 'go back', '24:00', '12:60', 'db12:345', 'task 12'])('[TL-5] %s is no moment', (typed) => {
  expect(momentIn(typed, NOON)).toBeNull();
});
