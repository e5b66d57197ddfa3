import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMoment } from './parse-moment.ts';

/** 14:30 of the reader's clock on a Friday. */
const NOW = new Date(2026, 10, 27, 14, 30, 10).getTime();

function at(day: number, hour: number, minute = 0, second = 0): number {
  return new Date(2026, 10, day, hour, minute, second).getTime();
}

it.each([
  ['14:08', at(27, 14, 8)],
  ['14:08:26', at(27, 14, 8, 26)],
  ['1408', at(27, 14, 8)],
  ['23:40', at(26, 23, 40)],
  ['１４：０８', at(27, 14, 8)],
  ['14:31', at(27, 14, 31)],
  ['yesterday 9:05', at(26, 9, 5)],
  ['Yesterday', at(26, 0)],
  ['昨日 23:40', at(26, 23, 40)],
  ['昨日の23時40分', at(26, 23, 40)],
  ['一昨日 9時半', at(25, 9, 30)],
  ['今日 9時', at(27, 9)],
  ['11/20 9:05', at(20, 9, 5)],
  ['11月20日 9:05', at(20, 9, 5)],
  ['2026-11-20 09:05', at(20, 9, 5)],
  ['2026-11-20T09:05', at(20, 9, 5)],
  ['12/1', new Date(2025, 11, 1).getTime()],
  ['11:40 pm', at(26, 23, 40)],
  ['午後2時', at(27, 14)],
  ['12:10 am', at(27, 0, 10)],
  ['-30m', NOW - 30 * 60_000],
  ['−30m', NOW - 30 * 60_000],
  ['-30', NOW - 30 * 60_000],
  ['1h30m ago', NOW - 90 * 60_000],
  ['2 hours ago', NOW - 120 * 60_000],
  ['30分前', NOW - 30 * 60_000],
  ['1時間前', NOW - 60 * 60_000],
  ['now', NOW],
  ['最新', NOW],
  ['09:05 UTC', Date.UTC(2026, 10, 27, 9, 5)],
  ['yesterday 09:05z', Date.UTC(2026, 10, 26, 9, 5)],
])('[TL-4] “%s” is a moment', (text, moment) => {
  // Where UTC is on another day at this hour, the day before is meant: both are the last 09:05 that has been.
  const found = parseMoment(text, NOW);
  expect(found).not.toBeNull();
  expect(Math.abs((found ?? 0) - moment) % 86_400_000).toBe(0);
  if (!/utc|z$/i.test(text)) expect(found).toBe(moment);
});

it.each([
  '',
  'soon',
  '25:00',
  '12:60',
  '11/31 9:00',
  '13:00 pm',
  '12',
  'yesterday noonish',
  '30m',
  '-',
  'ago',
])('[TL-4] “%s” is none', (text) => {
  expect(parseMoment(text, NOW)).toBeNull();
});

it('[TL-4] where times are shown in UTC, they are read so', () => {
  const now = Date.UTC(2026, 10, 27, 14, 30);
  expect(parseMoment('14:08', now, true)).toBe(Date.UTC(2026, 10, 27, 14, 8));
  expect(parseMoment('yesterday', now, true)).toBe(Date.UTC(2026, 10, 26));
});

it('[TL-4] a time alone is never more than a day back, nor ahead', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
      const moment = parseMoment(`${hour}:${String(minute).padStart(2, '0')}`, NOW) ?? Number.NaN;
      return moment <= NOW + 120_000 && moment > NOW - 25 * 3_600_000;
    }),
  );
});
