import type { Instant } from '#shared/time/instant.ts';

/** What happened to a decision. */
export interface DecisionEvents {
  'decision.proposed': {
    readonly decision: string;
    readonly proposal: string;
    readonly risk: string;
    readonly executor: string;
    readonly verifyMinutes: number;
    readonly windowSeconds: number;
    readonly closesAt: Instant;
    readonly note: string | null;
  };
  /** Somebody is about to object; the window stays open until then. */
  'decision.held': { readonly decision: string; readonly closesAt: Instant };
  'decision.objected': { readonly decision: string; readonly reason: string };
  'decision.settled': {
    readonly decision: string;
    readonly outcome: 'carried' | 'rejected';
    readonly reason: string | null;
    /** Nobody objected until the window closed, and the server carried it. */
    readonly bySilence: boolean;
    /** Who had objected until then. */
    readonly objectors: readonly string[];
    readonly verifyAt: Instant | null;
  };
  'decision.verified': {
    readonly decision: string;
    readonly outcome: 'holds' | 'failed';
    readonly text: string | null;
  };
}
