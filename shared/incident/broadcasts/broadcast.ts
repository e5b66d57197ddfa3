import type { Instant } from '#shared/time/instant.ts';
import type { ActingRole } from '../roles.ts';
import type { AudienceId } from './audience.ts';

/** What stakeholders are told about where the incident stands. */
export const PUBLIC_STATUSES = ['investigating', 'identified', 'monitoring', 'resolved'] as const;

export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

/** One update to one audience (CAST-1). */
export interface Broadcast {
  readonly id: string;
  readonly audience: AudienceId;
  readonly status: PublicStatus;
  readonly text: string;
  readonly nextUpdateAt: Instant | null;
  /** The note that it came from, or null (TL-2). */
  readonly note: string | null;
  readonly draftedAt: Instant;
  readonly draftedBy: string;
  /** The commander has looked at it and it may go out, where its audience asks for that; null before (CAST-4). */
  readonly approved: { readonly at: Instant; readonly by: string } | null;
  /** On its way, and until when it can be taken back (CAST-4); null before, and once that is over. */
  readonly queued: { readonly at: Instant; readonly by: string; readonly goesAt: Instant } | null;
  /** Why it is a draft again after it had been on its way; null where it is not. */
  readonly returned: { readonly at: Instant; readonly why: 'taken_back' | WithheldWhy } | null;
  readonly sentAt: Instant | null;
  readonly sentBy: string | null;
  /** The role in which its sender let it go, whatever they are by now; null before. */
  readonly senderRole: ActingRole | null;
}

/** Why the server did not let an update out: too old by then, or without its words. */
export type WithheldWhy = 'expired' | 'redacted';

/** When the next update of an audience is due, and why then (CAST-5). */
export interface CadenceClock {
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly why: 'first' | 'scoping' | 'regular' | 'announced' | 'changed' | 'snoozed';
  readonly reason: string | null;
  /** Who put it off. */
  readonly by?: string;
}

/** By audience. None: nothing is due, because it was told that all is over, or has no rhythm. */
export type Cadence = Readonly<Record<AudienceId, CadenceClock>>;
