import type {
  AccessStore,
  CalendarLink,
  ExecutiveLink,
  Invitation,
  Person,
  Session,
} from '#server/access/access-store.ts';
import { toMs } from '#shared/time/instant.ts';

/** People, sessions and invitations in memory: for tests and for a server without a data folder. */
export function memoryAccessStore(): AccessStore {
  const people = new Map<string, Person>();
  const sessions = new Map<string, Session>();
  const invitations = new Map<string, Invitation>();
  const executiveLinks = new Map<string, ExecutiveLink>();
  /** By person. */
  const calendarLinks = new Map<string, CalendarLink>();
  const memberships = new Map<string, Set<string>>();
  const secrets = new Map<string, string>();

  function changeUses(id: string, by: number): boolean {
    const invitation = invitations.get(id);
    if (invitation === undefined || invitation.usesLeft + by < 0) return false;
    invitations.set(id, { ...invitation, usesLeft: invitation.usesLeft + by });
    return true;
  }

  function current(person?: string): Session[] {
    return [...sessions.values()].filter(
      (session) => session.revokedAt === null && (person === undefined || session.person.id === person),
    );
  }

  const store: AccessStore = {
    // Memory takes every write.
    together: (writes) => writes(),

    addPerson: (person) => void people.set(person.id, person),
    person: (id) => people.get(id),
    owners: () => [...people.values()].filter(({ owner }) => owner),

    addSession: (session) => void sessions.set(session.id, session),
    sessionByHash: (tokenHash) => [...sessions.values()].find((session) => session.tokenHash === tokenHash),
    sessions: current,
    seen: (some) => {
      for (const { session: id, at } of some) {
        const session = sessions.get(id);
        if (session !== undefined) sessions.set(id, { ...session, lastSeenAt: at });
      }
    },
    revoke: (id, at) => {
      const session = sessions.get(id);
      if (session === undefined || session.revokedAt !== null) return false;
      sessions.set(id, { ...session, revokedAt: at });
      return true;
    },
    revokeAll: (person, at) =>
      current(person)
        .filter(({ id }) => store.revoke(id, at))
        .map(({ id }) => id),

    addInvitation: (invitation) => void invitations.set(invitation.id, invitation),
    invitationByHash: (tokenHash) =>
      [...invitations.values()].find((invitation) => invitation.tokenHash === tokenHash),
    invitationsInto: (incident) =>
      [...invitations.values()]
        .filter((each) => each.incident === incident && each.usesLeft > 0)
        .sort((a, b) => toMs(a.createdAt) - toMs(b.createdAt)),
    takeUse: (id) => changeUses(id, -1),
    returnUse: (id) => void changeUses(id, 1),
    endInvitation: (id, incident) => {
      const invitation = invitations.get(id);
      if (invitation === undefined || invitation.incident !== incident || invitation.usesLeft === 0)
        return false;
      invitations.set(id, { ...invitation, usesLeft: 0 });
      return true;
    },
    endOwnerInvitations: () => {
      for (const invitation of invitations.values())
        if (invitation.incident === null) invitations.set(invitation.id, { ...invitation, usesLeft: 0 });
    },
    endInvitationsOf: (inviter, incident) => {
      for (const invitation of invitations.values())
        if (invitation.invitedBy === inviter && invitation.incident === incident)
          invitations.set(invitation.id, { ...invitation, usesLeft: 0 });
    },

    addExecutiveLink: (link) => void executiveLinks.set(link.tokenHash, link),
    executiveLinkByHash: (tokenHash) => executiveLinks.get(tokenHash),
    executiveLinks: (incident) => [...executiveLinks.values()].filter((each) => each.incident === incident),
    endExecutiveLinks: (incident, madeBy) => {
      const ended = store
        .executiveLinks(incident)
        .filter((each) => madeBy === undefined || each.madeBy === madeBy);
      for (const { tokenHash } of ended) executiveLinks.delete(tokenHash);
      return ended.length;
    },

    setCalendarLink: (link) => void calendarLinks.set(link.person, link),
    calendarLinkByHash: (tokenHash) =>
      [...calendarLinks.values()].find((link) => link.tokenHash === tokenHash),
    calendarLink: (person) => calendarLinks.get(person),
    endCalendarLink: (person) => calendarLinks.delete(person),

    addMembership: (person, incident) =>
      void memberships.set(person, (memberships.get(person) ?? new Set()).add(incident)),
    isMember: (person, incident) => memberships.get(person)?.has(incident) ?? false,
    memberships: (person) => [...(memberships.get(person) ?? [])],

    secret: (name) => secrets.get(name),
    setSecret: (name, value) => void secrets.set(name, value),
  };
  return store;
}
