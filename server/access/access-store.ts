import type { AssignableRole } from '#shared/incident/roles.ts';
import type { Instant } from '#shared/time/instant.ts';

/** Somebody who has opened an invitation. Their id is their participant's id in every room. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Whether they hold the workspace. */
  readonly owner: boolean;
}

/** A signed-in screen. Only the hash of its token is kept. */
export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly person: Person;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly revokedAt: Instant | null;
}

/** A way in. Without an incident it is that of the workspace's owner. */
export interface Invitation {
  readonly id: string;
  readonly tokenHash: string;
  readonly incident: string | null;
  /** The role in the incident; null for the workspace's owner. */
  readonly role: AssignableRole | null;
  /** Whom the inviter meant it for; people enter under the name that they type themselves. */
  readonly name: string | null;
  readonly invitedBy: string;
  readonly createdAt: Instant;
  /** Null: does not expire. */
  readonly expiresAt: Instant | null;
  readonly usesLeft: number;
}

/** A way to read the executives' page of one incident, and nothing else. Only the hash of its token is kept. */
export interface ExecutiveLink {
  readonly tokenHash: string;
  readonly incident: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
}

/** A way to follow one person's shifts from a calendar program, and nothing else. Only the hash of its token is kept. */
export interface CalendarLink {
  readonly tokenHash: string;
  readonly person: string;
  readonly language: 'en' | 'ja';
  readonly madeAt: Instant;
}

/**
 * People, sessions, invitations and links: what must be erasable and therefore is in plain tables, not in a log. All calls
 * are synchronous and durable when they return; they throw where the storage fails.
 */
export interface AccessStore {
  /** Runs several writes as one: all of them happen, or none where one throws. */
  together<Result>(writes: () => Result): Result;

  addPerson(person: Person): void;
  person(id: string): Person | undefined;
  /** Everybody who holds the workspace, in the order in which they came. */
  owners(): readonly Person[];

  addSession(session: Session): void;
  sessionByHash(tokenHash: string): Session | undefined;
  /** The sessions that are not revoked, oldest first; of one person where given. */
  sessions(person?: string): readonly Session[];
  /** Notes when sessions were last seen, in one go. */
  seen(sessions: readonly { readonly session: string; readonly at: Instant }[]): void;
  /** False where there is no such session, or it was revoked before. */
  revoke(session: string, at: Instant): boolean;
  /** Revokes every session of a person and returns the ids of those that were not revoked before. */
  revokeAll(person: string, at: Instant): readonly string[];

  addInvitation(invitation: Invitation): void;
  invitationByHash(tokenHash: string): Invitation | undefined;
  /** The invitations into an incident that have uses left, oldest first; some may have expired. */
  invitationsInto(incident: string): readonly Invitation[];
  /** Takes one use; false where none is left. Two at once never take the same one. */
  takeUse(invitation: string): boolean;
  /** Gives a use back, where what it was taken for did not happen. */
  returnUse(invitation: string): void;
  /** Makes one invitation into an incident unusable; false where there is none there with uses left. */
  endInvitation(invitation: string, incident: string): boolean;
  /** Makes every invitation of the workspace's owner unusable. */
  endOwnerInvitations(): void;
  /** Makes every invitation unusable that somebody made into an incident. */
  endInvitationsOf(inviter: string, incident: string): void;

  addExecutiveLink(link: ExecutiveLink): void;
  executiveLinkByHash(tokenHash: string): ExecutiveLink | undefined;
  /** The links to the executives' page of an incident, oldest first. */
  executiveLinks(incident: string): readonly ExecutiveLink[];
  /** Ends every link to the executives' page of an incident, or those that one person made; answers how many there were. */
  endExecutiveLinks(incident: string, madeBy?: string): number;

  /** Sets the link to a person's calendar, in place of the one before. */
  setCalendarLink(link: CalendarLink): void;
  calendarLinkByHash(tokenHash: string): CalendarLink | undefined;
  calendarLink(person: string): CalendarLink | undefined;
  /** Ends the link to a person's calendar; false where there is none. */
  endCalendarLink(person: string): boolean;

  /** Notes that a person may have a place in an incident; the incident's own log says which. */
  addMembership(person: string, incident: string): void;
  isMember(person: string, incident: string): boolean;
  /** The incidents of a person. */
  memberships(person: string): readonly string[];

  /** A secret of the workspace that has to be shown again, such as the alert sender's. */
  secret(name: string): string | undefined;
  setSecret(name: string, value: string): void;
}
