import type { Instant } from '#shared/time/instant.ts';
import type { Audience, PublicStatus } from './broadcast.ts';

/** What happened to broadcasts. A sent one carries its text again: what people read is one event. */
export interface BroadcastEvents {
  'broadcast.drafted': {
    readonly broadcast: string;
    readonly audience: Audience;
    readonly status: PublicStatus;
    readonly text: string;
    readonly nextUpdateAt: Instant | null;
    /** The note that it came from; absent where there is none. */
    readonly note?: string;
  };
  'broadcast.sent': {
    readonly broadcast: string;
    readonly audience: Audience;
    readonly status: PublicStatus;
    readonly text: string;
    readonly nextUpdateAt: Instant | null;
  };
  'broadcast.snoozed': { readonly audience: Audience; readonly until: Instant; readonly reason: string };
}
