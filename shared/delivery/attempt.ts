import { type Instant, isReached, MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import type { DeliveryReason, DeliveryState } from './delivery.ts';

/** What came of one attempt, as a channel can tell. */
export type Outcome =
  | { readonly kind: 'delivered' }
  /** Certainly not taken, and worth another attempt; after `waitMs` where the other side said so. */
  | {
      readonly kind: 'refused';
      readonly reason: DeliveryReason;
      readonly detail?: string;
      readonly waitMs?: number;
    }
  /** Certainly not taken, and the next attempt would meet the same. */
  | { readonly kind: 'failed'; readonly reason: DeliveryReason; readonly detail?: string }
  /** It may have been taken. */
  | { readonly kind: 'unknown'; readonly reason: DeliveryReason; readonly detail?: string };

/** What is written down of a delivery after an attempt. */
export interface Standing {
  readonly state: DeliveryState;
  readonly reason: DeliveryReason | null;
  readonly detail: string | null;
  /** When it is looked at again; null where only a human moves it. */
  readonly dueAt: Instant | null;
}

/** An update that was not taken by then waits for a human: what it says may not hold any more. */
export const TIME_TO_LIVE_MS = 30 * MINUTE;

const FIRST_WAIT_MS = 5 * SECOND;
const LONGEST_WAIT_MS = 5 * MINUTE;

/**
 * Where a delivery stands after an attempt (CAST-4). Only what was certainly not taken is tried again, later each
 * time, and never after its time to live.
 *
 * @param draw a number in [0, 1): those that were refused together do not come back together
 */
export function afterAttempt(
  outcome: Outcome,
  made: {
    readonly attempts: number;
    readonly expiresAt: Instant;
    readonly now: Instant;
    readonly draw: number;
  },
): Standing {
  if (outcome.kind === 'delivered') return { state: 'delivered', reason: null, detail: null, dueAt: null };
  const { reason, detail = null } = outcome;
  if (outcome.kind !== 'refused') return { state: outcome.kind, reason, detail, dueAt: null };
  const { attempts, expiresAt, now, draw } = made;
  const wait = Math.max(outcome.waitMs ?? 0, backoff(attempts, draw));
  const at = plus(now, wait);
  // What would come too late is kept until its time is over, so that it is then said to be.
  return { state: 'failed', reason, detail, dueAt: isReached(expiresAt, at) ? expiresAt : at };
}

function backoff(attempts: number, draw: number): number {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 10));
  return Math.round(most / 2 + (most / 2) * draw);
}

/** Seconds or a date of `Retry-After` as milliseconds from now; nothing where it says nothing that can be read. */
export function retryAfterMs(header: string | undefined, now: Instant): number | undefined {
  if (header === undefined) return undefined;
  const said = header.trim();
  const ms = /^\d{1,6}$/.test(said) ? Number(said) * SECOND : Date.parse(said) - Date.parse(now);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
