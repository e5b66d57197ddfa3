import { type Instant, toInstant } from '#shared/time/instant.ts';

/** A stretch of time as it was written: times of the paper's zone, empty where an end is open. */
export interface WrittenRange {
  readonly from: string;
  readonly to: string;
}

/** The moment of a written time, such as "2026-11-20T14:08", in UTC or in the reader's zone; null where none is written. */
export function instantOf(written: string, utc: boolean): Instant | null {
  const ms = new Date(utc ? `${written}Z` : written).getTime();
  return written === '' || Number.isNaN(ms) ? null : toInstant(ms);
}
