import type { Instant } from '#shared/time/instant.ts';

export type DecisionStatus = 'open' | 'carried' | 'rejected';

/** Who objects, and why. One a person: it is a reason to weigh, not a vote to count (DEC-1). */
export interface Objection {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** One decision of the room (DEC-1): proposed, silently carried or settled by name, and looked at again. */
export interface DecisionRecord {
  readonly id: string;
  readonly proposal: string;
  /** What may go wrong with it. "Do nothing" has one, too (DEC-2). */
  readonly risk: string;
  /** Who executes it, or who watches where nothing is to be done: a participant's id. */
  readonly executor: string;
  readonly status: DecisionStatus;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  /** Until when one may object. */
  readonly closesAt: Instant;
  /** Who asked for time to write an objection, each once; absent where nobody did. */
  readonly holds?: readonly string[];
  readonly objections: readonly Objection[];
  readonly verifyMinutes: number;
  /** The note that it came from, or null. */
  readonly note: string | null;
  readonly settled: {
    readonly at: Instant;
    /** Who settled it; null: silence carried it. */
    readonly by: string | null;
    readonly reason: string | null;
  } | null;
  /** When it is looked at again; null unless it was carried. */
  readonly verifyAt: Instant | null;
  readonly verified: {
    readonly at: Instant;
    readonly by: string;
    readonly outcome: 'holds' | 'failed';
    readonly text: string | null;
  } | null;
}

/** Whether a decision stands: it was carried, and has not been found to fail. */
export function isInForce({ status, verified }: DecisionRecord): boolean {
  return status === 'carried' && verified?.outcome !== 'failed';
}
