/** A moment as it travels and is stored: ISO 8601, UTC, milliseconds ("2026-11-20T14:08:26.677Z"). */
export type Instant = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Milliseconds since the epoch of an instant. */
export function toMs(at: Instant): number {
  return Date.parse(at);
}

/** The instant of a count of milliseconds since the epoch. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** `at` moved by a duration in milliseconds (negative moves back). */
export function plus(at: Instant, ms: number): Instant {
  return toInstant(toMs(at) + ms);
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return toMs(to) - toMs(from);
}

/** Whether `at` has come when the clock says `now`. */
export function isReached(at: Instant, now: Instant): boolean {
  return toMs(at) <= toMs(now);
}

/** Whether `a` comes before `b`. */
export function isBefore(a: Instant, b: Instant): boolean {
  return toMs(a) < toMs(b);
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return toMs(a) <= toMs(b) ? a : b;
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return toMs(a) >= toMs(b) ? a : b;
}
