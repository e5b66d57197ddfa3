import type { FindingKind } from '#shared/broadcasting/finding.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { AudienceId } from './audience.ts';
import type { PublicStatus, WithheldWhy } from './broadcast.ts';

/** What happened to broadcasts. A sent one carries its text again: what people read is one event. */
export interface BroadcastEvents {
  'broadcast.drafted': {
    readonly broadcast: string;
    readonly audience: AudienceId;
    readonly status: PublicStatus;
    readonly text: string;
    readonly nextUpdateAt: Instant | null;
    /** The note that it came from; absent where there is none. */
    readonly note?: string;
  };
  /** It may go out: whoever commands has seen it as it will be read. */
  'broadcast.approved': {
    readonly broadcast: string;
    readonly audience: AudienceId;
    readonly status: PublicStatus;
  };
  /** It goes out by itself at `goesAt`, unless somebody takes it back before. */
  'broadcast.queued': {
    readonly broadcast: string;
    readonly audience: AudienceId;
    readonly status: PublicStatus;
    readonly goesAt: Instant;
    /** Checks had stopped it, and why it goes out all the same (CAST-3). */
    readonly override?: { readonly reason: string; readonly found: readonly FindingKind[] };
  };
  'broadcast.taken_back': {
    readonly broadcast: string;
    readonly audience: AudienceId;
    readonly status: PublicStatus;
  };
  /** The server did not let it out: somebody looks at it again. */
  'broadcast.withheld': {
    readonly broadcast: string;
    readonly audience: AudienceId;
    readonly status: PublicStatus;
    readonly why: WithheldWhy;
  };
  'broadcast.sent': {
    readonly broadcast: string;
    readonly audience: AudienceId;
    readonly status: PublicStatus;
    readonly text: string;
    readonly nextUpdateAt: Instant | null;
    /** Who sent it; absent where that is the author of the event. */
    readonly by?: string;
  };
  'broadcast.snoozed': { readonly audience: AudienceId; readonly until: Instant; readonly reason: string };
}
