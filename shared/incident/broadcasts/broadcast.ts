import type { Instant } from '#shared/time/instant.ts';

/** Audiences of the first form; a workspace's own ones come with their channels. */
export const AUDIENCES = ['public', 'executives'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** What stakeholders are told about where the incident stands. */
export const PUBLIC_STATUSES = ['investigating', 'identified', 'monitoring', 'resolved'] as const;

export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

/** One update to one audience (CAST-1). */
export interface Broadcast {
  readonly id: string;
  readonly audience: Audience;
  readonly status: PublicStatus;
  readonly text: string;
  readonly nextUpdateAt: Instant | null;
  /** The note that it came from, or null (TL-2). */
  readonly note: string | null;
  readonly draftedAt: Instant;
  readonly draftedBy: string;
  readonly sentAt: Instant | null;
  readonly sentBy: string | null;
}

/** When the next update of an audience is due, and why then (CAST-5). */
export interface CadenceClock {
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly why: 'first' | 'scoping' | 'regular' | 'announced' | 'changed' | 'snoozed';
  readonly reason: string | null;
  /** Who put it off. */
  readonly by?: string;
}

/** Null: the audience was told that it is resolved, and nothing is due. */
export type Cadence = Readonly<Record<Audience, CadenceClock | null>>;
