import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import type { Instant } from '#shared/time/instant.ts';

/** An update as it leaves the room: nothing else of the incident goes with it. */
export interface Update {
  readonly broadcast: string;
  /** "QD-12": says which incident, and nothing about it. */
  readonly key: string;
  readonly audience: AudienceId;
  readonly status: PublicStatus;
  readonly text: string;
  readonly sentAt: Instant;
  readonly nextUpdateAt: Instant | null;
}
