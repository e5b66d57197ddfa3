import { found, type Outcome, refused } from '#shared/errors/outcome.ts';
import { HOUR } from '#shared/time/instant.ts';
import { momentAt, type ZoneClock } from '#shared/time/zone.ts';

/**
 * Days from the first to the last, both whole. A day is each person's own: midnight to midnight in their zone, so that a night in
 * Tokyo stands on the day on which it was night in Tokyo.
 */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DAY = 24 * HOUR;

/** No load is told over more days at once: a year, and room for a comparison. */
const MOST_DAYS = 400;

/** A range as it was written; or `day_unreadable`, `days_reversed`, `days_too_many`. */
export function dayRange(from: string | undefined, to: string | undefined): Outcome<DayRange> {
  const days = [from ?? '', to ?? ''] as const;
  const unread = days.find((day) => !isDay(day));
  if (unread !== undefined) return refused('day_unreadable', { day: unread, example: '2026-11-20' });
  const range = { from: days[0], to: days[1] };
  if (range.from > range.to) return refused('days_reversed', range);
  return lengthOf(range) > MOST_DAYS ? refused('days_too_many', { limit: MOST_DAYS }) : found(range);
}

/** How many days it has. */
export function lengthOf({ from, to }: DayRange): number {
  return Math.round((startOf(to) - startOf(from)) / DAY) + 1;
}

/** Its days in order. */
export function daysOf(range: DayRange): readonly string[] {
  return Array.from({ length: lengthOf(range) }, (_, index) => dayAfter(range.from, index));
}

/** The day so many days later; earlier where it is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(startOf(day) + days * DAY).toISOString().slice(0, 10);
}

export interface Span {
  /** Milliseconds since the epoch. */
  readonly from: number;
  /** The first moment after it. */
  readonly to: number;
}

/** When the days of a range begin and end by somebody's wall clock. */
export function spanOf({ from, to }: DayRange, clock: ZoneClock): Span {
  return { from: midnight(from, clock), to: midnight(dayAfter(to, 1), clock) };
}

/** The span in which its days are the days of anybody on Earth. */
export function widestSpan({ from, to }: DayRange): Span {
  return { from: startOf(from) - 14 * HOUR, to: startOf(dayAfter(to, 1)) + 12 * HOUR };
}

/** The first moment of a day. Where clocks are put forward over midnight, it begins with the change. */
function midnight(day: string, clock: ZoneClock): number {
  return momentAt(clock, startOf(day));
}

/** Its midnight in UTC. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** Whether it is written as a day, and there is one: a thirtieth of February is none. */
function isDay(written: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(written)) return false;
  const ms = startOf(written);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(written);
}
