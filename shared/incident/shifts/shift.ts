import type { Seat } from '#shared/shifts/seat.ts';
import { HOUR, type Instant, MINUTE, toMs } from '#shared/time/instant.ts';

/** Somebody's time in a seat (SHIFT-1). */
export interface Shift extends Seat {
  readonly id: string;
  readonly person: string;
  readonly from: Instant;
  readonly to: Instant;
  /** When it was planned so: nobody is reminded of what was over by then. */
  readonly plannedAt: Instant;
  /** When they came on duty for it; null while it is only planned. */
  readonly startedAt: Instant | null;
  /** When the seat was theirs; while they are briefed by whoever holds it, it is not yet. */
  readonly seatedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly handOver: HandOver;
}

/** What was confirmed of the hand-over into a shift (SHIFT-2, SHIFT-3). */
export interface HandOver {
  /** When whoever leaves said that they gave the brief. */
  readonly given: Instant | null;
  /** When whoever comes read it back, and the points that they confirmed. */
  readonly readBack: { readonly at: Instant; readonly points: readonly string[] } | null;
}

export const NOTHING_CONFIRMED: HandOver = { given: null, readBack: null };

/** One shift is no longer than a day, whatever the rules say of tired people: longer is a slip of the pen. */
export const LONGEST_SHIFT_MS = 24 * HOUR;
export const SHORTEST_SHIFT_MS = 15 * MINUTE;

/** A plan looks so far ahead. */
export const FARTHEST_SHIFT_MS = 14 * 24 * HOUR;

/** Shifts that are kept in the state: the newest of those that are over, and all others. */
export const MOST_SHIFTS = 1_000;

/** Whether two shifts are of one seat, and so follow each other. */
export function isSameSeat(a: Seat, b: Seat): boolean {
  return a.role === b.role && a.team === b.team && a.slot === b.slot;
}

/** Whether somebody is on duty by this shift now. */
export function isRunning({ startedAt, endedAt }: Shift): boolean {
  return startedAt !== null && endedAt === null;
}

/** Whether the seat is theirs by this shift now. */
export function isSeated({ seatedAt, endedAt }: Shift): boolean {
  return seatedAt !== null && endedAt === null;
}

/** Whether it is still to come: neither begun nor ended. */
export function isPlanned({ startedAt, endedAt }: Shift): boolean {
  return startedAt === null && endedAt === null;
}

/** Whether its seat is still to be taken: planned, or on duty and being briefed. */
export function isWaiting({ seatedAt, endedAt }: Shift): boolean {
  return seatedAt === null && endedAt === null;
}

/** In the order in which they begin; of two at once, by id. */
export function byBeginning(a: Shift, b: Shift): number {
  return toMs(a.from) - toMs(b.from) || (a.id < b.id ? -1 : 1);
}
