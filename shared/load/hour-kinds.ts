import { HOUR } from '#shared/time/instant.ts';
import type { ZoneClock } from '#shared/time/zone.ts';

/**
 * What hours mean to whoever works in them (SHIFT-4), by the wall clock of their home: sleep is 22 to 8 on every day and goes
 * first, business is 8 to 18 from Monday to Friday, and all else is off.
 */
export const HOUR_KINDS = ['business', 'off', 'sleep'] as const;

export type HourKind = (typeof HOUR_KINDS)[number];

/** Something counted by the kind of hour in which it was. */
export type ByKind = Readonly<Record<HourKind, number>>;

export const NOTHING_BY_KIND: ByKind = { business: 0, off: 0, sleep: 0 };

/** One more of a kind. */
export function withMore(sum: ByKind, kind: HourKind, more: number): ByKind {
  return { ...sum, [kind]: sum[kind] + more };
}

/** Two sums together. */
export function together(a: ByKind, b: ByKind): ByKind {
  return { business: a.business + b.business, off: a.off + b.off, sleep: a.sleep + b.sleep };
}

/** All kinds together. */
export function totalOf({ business, off, sleep }: ByKind): number {
  return business + off + sleep;
}

const DAY = 24 * HOUR;

/** The hours of a day at which another kind may begin; the last is the next midnight. */
const BOUNDS = [8 * HOUR, 18 * HOUR, 22 * HOUR, DAY] as const;

/** The kind of the hour that a wall clock shows (its reading as the milliseconds of the same reading in UTC). */
export function kindAt(wall: number): HourKind {
  const time = wall - dayStart(wall);
  if (time < 8 * HOUR || time >= 22 * HOUR) return 'sleep';
  const weekday = new Date(wall).getUTCDay();
  return time < 18 * HOUR && weekday !== 0 && weekday !== 6 ? 'business' : 'off';
}

/** The day that a wall clock shows: "2026-11-20". */
export function dayAt(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** The night that a sleep hour is a part of, by the day on which it began: from 22 to 8 it is one night. */
export function nightAt(wall: number): string {
  return dayAt(wall - 8 * HOUR);
}

/** A stretch of time within one day and one kind of hours. */
export interface Piece {
  readonly ms: number;
  readonly kind: HourKind;
  readonly day: string;
  /** What the wall clock shows at its beginning. */
  readonly wall: number;
}

/**
 * A span of time in pieces of one day and one kind each, by a wall clock. Where clocks are changed within a piece, it ends
 * there: an hour that the clock skips was nobody's, and one that it shows twice was lived twice.
 */
export function* piecesOf(clock: ZoneClock, from: number, to: number): Generator<Piece> {
  let at = from;
  while (at < to) {
    const wall = clock.wall(at);
    const time = wall - dayStart(wall);
    const bound = BOUNDS.find((each) => each > time) ?? DAY;
    const planned = Math.min(to, at + bound - time);
    const offset = wall - at;
    const end = offsetAt(clock, planned) === offset ? planned : changeBetween(clock, at, planned);
    yield { ms: end - at, kind: kindAt(wall), day: dayAt(wall), wall };
    at = end;
  }
}

/** The first moment at which a clock has another offset than at `from`; somewhere until `to` it has. */
function changeBetween(clock: ZoneClock, from: number, to: number): number {
  const offset = offsetAt(clock, from);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(clock, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

function offsetAt(clock: ZoneClock, ms: number): number {
  return clock.wall(ms) - ms;
}

function dayStart(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}
