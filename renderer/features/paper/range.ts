import { type Instant, toInstant } from '#shared/time/instant.ts';

/** A stretch of time as it was written: local times, empty where an end is open. */
export interface WrittenRange {
  readonly from: string;
  readonly to: string;
}

/** The moment of a local time, such as "2026-11-20T14:08"; null where none is written. */
export function instantOf(written: string): Instant | null {
  const ms = new Date(written).getTime();
  return written === '' || Number.isNaN(ms) ? null : toInstant(ms);
}
