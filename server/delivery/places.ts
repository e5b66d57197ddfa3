import type { Instant } from '#shared/time/instant.ts';

/** That a delivery was taken, and where it stands. */
export interface Placed {
  /** The delivery. */
  readonly key: string;
  readonly recipient: string;
  readonly thread: string;
  /** In the channel's own words; null for what stands behind the thread's beginning. */
  readonly place: string | null;
  /** When the update was sent, by the log. */
  readonly sentAt: Instant;
}

/** Where a thread stands at a recipient. */
export interface ThreadPlace {
  readonly place: string;
  /** Of the newest update that is shown there. */
  readonly newest: Instant;
}

/**
 * Where what was delivered stands on the other side, for channels that show a thread in one place. Durable when a
 * call returns, and written before the delivery is settled: a row is the proof that it was taken (CAST-4).
 */
export interface Places {
  /** The beginning of a thread, the latest where there were several. */
  threadPlace(recipient: string, thread: string): ThreadPlace | undefined;
  place(placed: Placed): void;
}
