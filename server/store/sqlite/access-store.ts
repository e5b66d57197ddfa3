import type { Database } from 'better-sqlite3';
import type {
  AccessStore,
  CalendarLink,
  ExecutiveLink,
  Invitation,
  Person,
  Session,
} from '#server/access/access-store.ts';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly owner: number;
}

interface SessionRow extends Omit<Session, 'person'> {
  readonly personId: string;
  readonly personName: string;
  readonly personOwner: number;
}

const SESSION = `SELECT sessions.id, token_hash AS tokenHash, created_at AS createdAt,
  last_seen_at AS lastSeenAt, revoked_at AS revokedAt,
  people.id AS personId, people.name AS personName, people.owner AS personOwner
  FROM sessions JOIN people ON people.id = sessions.person`;

const OLDEST_FIRST = 'ORDER BY sessions.created_at, sessions.rowid';

const INVITATION = `SELECT id, token_hash AS tokenHash, incident, role, name, invited_by AS invitedBy,
  created_at AS createdAt, expires_at AS expiresAt, uses_left AS usesLeft FROM invitations`;

const CALENDAR_LINK = `SELECT token_hash AS tokenHash, person, language, made_at AS madeAt FROM calendar_links`;

const EXECUTIVE_LINK = `SELECT token_hash AS tokenHash, incident, made_by AS madeBy, made_at AS madeAt
  FROM executive_links`;

/** People, sessions, invitations and links in the data folder's database. */
export function sqliteAccessStore(db: Database): AccessStore {
  const sql = statements(db);
  return {
    together: (writes) => db.transaction(writes).immediate(),

    addPerson: ({ id, name, owner }) => void sql.addPerson.run(id, name, owner ? 1 : 0),
    person(id) {
      const row = sql.person.get(id);
      return row === undefined ? undefined : personOf(row);
    },

    owners: () => sql.owners.all().map(personOf),

    addSession: ({ person, ...session }) => void sql.addSession.run({ ...session, person: person.id }),
    sessionByHash(tokenHash) {
      const row = sql.sessionByHash.get(tokenHash);
      return row === undefined ? undefined : sessionOf(row);
    },
    sessions: (person) =>
      (person === undefined ? sql.sessions.all() : sql.sessionsOf.all(person)).map(sessionOf),
    seen: db.transaction((sessions) => {
      for (const { session, at } of sessions) sql.seen.run(at, session);
    }),
    revoke: (session, at) => sql.revoke.run(at, session).changes === 1,
    revokeAll: (person, at) => sql.revokeAll.all(at, person).map(({ id }) => id),

    addInvitation: (invitation) => void sql.addInvitation.run(invitation),
    invitationByHash: (tokenHash) => sql.invitationByHash.get(tokenHash),
    invitationsInto: (incident) => sql.invitationsInto.all(incident),
    takeUse: (invitation) => sql.takeUse.run(invitation).changes === 1,
    returnUse: (invitation) => void sql.returnUse.run(invitation),
    endInvitation: (invitation, incident) => sql.endInvitation.run(invitation, incident).changes === 1,
    endOwnerInvitations: () => void sql.endOwnerInvitations.run(),
    endInvitationsOf: (inviter, incident) => void sql.endInvitationsOf.run(inviter, incident),

    addExecutiveLink: (link) => void sql.addExecutiveLink.run(link),
    executiveLinkByHash: (tokenHash) => sql.executiveLinkByHash.get(tokenHash),
    executiveLinks: (incident) => sql.executiveLinks.all(incident),
    endExecutiveLinks: (incident, madeBy) =>
      (madeBy === undefined
        ? sql.endExecutiveLinks.run(incident)
        : sql.endExecutiveLinksOf.run(incident, madeBy)
      ).changes,

    setCalendarLink: (link) => void sql.setCalendarLink.run(link),
    calendarLinkByHash: (tokenHash) => sql.calendarLinkByHash.get(tokenHash),
    calendarLink: (person) => sql.calendarLink.get(person),
    endCalendarLink: (person) => sql.endCalendarLink.run(person).changes === 1,

    addMembership: (person, incident) => void sql.addMembership.run(person, incident),
    isMember: (person, incident) => sql.membership.get(person, incident) !== undefined,
    memberships: (person) => sql.memberships.all(person).map(({ incident }) => incident),

    secret: (name) => sql.secret.get(name)?.value,
    setSecret: (name, value) => void sql.setSecret.run(name, value),
  };
}

function statements(db: Database) {
  return {
    addPerson: db.prepare<[string, string, number]>('INSERT INTO people (id, name, owner) VALUES (?, ?, ?)'),
    person: db.prepare<[string], PersonRow>('SELECT id, name, owner FROM people WHERE id = ?'),
    owners: db.prepare<[], PersonRow>('SELECT id, name, owner FROM people WHERE owner = 1 ORDER BY rowid'),
    addSession: db.prepare<[object]>(
      `INSERT INTO sessions (id, token_hash, person, created_at, last_seen_at, revoked_at)
       VALUES (@id, @tokenHash, @person, @createdAt, @lastSeenAt, @revokedAt)`,
    ),
    sessionByHash: db.prepare<[string], SessionRow>(`${SESSION} WHERE token_hash = ?`),
    sessions: db.prepare<[], SessionRow>(`${SESSION} WHERE revoked_at IS NULL ${OLDEST_FIRST}`),
    sessionsOf: db.prepare<[string], SessionRow>(
      `${SESSION} WHERE revoked_at IS NULL AND sessions.person = ? ${OLDEST_FIRST}`,
    ),
    seen: db.prepare<[string, string]>('UPDATE sessions SET last_seen_at = ? WHERE id = ?'),
    revoke: db.prepare<[string, string]>(
      'UPDATE sessions SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
    ),
    revokeAll: db.prepare<[string, string], { readonly id: string }>(
      'UPDATE sessions SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL RETURNING id',
    ),
    addInvitation: db.prepare<[object]>(
      `INSERT INTO invitations
         (id, token_hash, incident, role, name, invited_by, created_at, expires_at, uses_left)
       VALUES (@id, @tokenHash, @incident, @role, @name, @invitedBy, @createdAt, @expiresAt, @usesLeft)`,
    ),
    invitationByHash: db.prepare<[string], Invitation>(`${INVITATION} WHERE token_hash = ?`),
    invitationsInto: db.prepare<[string], Invitation>(
      `${INVITATION} WHERE incident = ? AND uses_left > 0 ORDER BY created_at, rowid`,
    ),
    takeUse: db.prepare<[string]>(
      'UPDATE invitations SET uses_left = uses_left - 1 WHERE id = ? AND uses_left > 0',
    ),
    returnUse: db.prepare<[string]>('UPDATE invitations SET uses_left = uses_left + 1 WHERE id = ?'),
    endInvitation: db.prepare<[string, string]>(
      'UPDATE invitations SET uses_left = 0 WHERE id = ? AND incident = ? AND uses_left > 0',
    ),
    endOwnerInvitations: db.prepare<[]>('UPDATE invitations SET uses_left = 0 WHERE incident IS NULL'),
    endInvitationsOf: db.prepare<[string, string]>(
      'UPDATE invitations SET uses_left = 0 WHERE invited_by = ? AND incident = ?',
    ),
    addExecutiveLink: db.prepare<[object]>(
      `INSERT INTO executive_links (token_hash, incident, made_by, made_at)
       VALUES (@tokenHash, @incident, @madeBy, @madeAt)`,
    ),
    executiveLinkByHash: db.prepare<[string], ExecutiveLink>(`${EXECUTIVE_LINK} WHERE token_hash = ?`),
    executiveLinks: db.prepare<[string], ExecutiveLink>(
      `${EXECUTIVE_LINK} WHERE incident = ? ORDER BY made_at, token_hash`,
    ),
    endExecutiveLinks: db.prepare<[string]>('DELETE FROM executive_links WHERE incident = ?'),
    endExecutiveLinksOf: db.prepare<[string, string]>(
      'DELETE FROM executive_links WHERE incident = ? AND made_by = ?',
    ),
    setCalendarLink: db.prepare<[object]>(
      `INSERT INTO calendar_links (person, token_hash, language, made_at)
       VALUES (@person, @tokenHash, @language, @madeAt)
       ON CONFLICT (person) DO UPDATE
         SET token_hash = excluded.token_hash, language = excluded.language, made_at = excluded.made_at`,
    ),
    calendarLinkByHash: db.prepare<[string], CalendarLink>(`${CALENDAR_LINK} WHERE token_hash = ?`),
    calendarLink: db.prepare<[string], CalendarLink>(`${CALENDAR_LINK} WHERE person = ?`),
    endCalendarLink: db.prepare<[string]>('DELETE FROM calendar_links WHERE person = ?'),
    addMembership: db.prepare<[string, string]>(
      'INSERT INTO memberships (person, incident) VALUES (?, ?) ON CONFLICT DO NOTHING',
    ),
    membership: db.prepare<[string, string], object>(
      'SELECT 1 FROM memberships WHERE person = ? AND incident = ?',
    ),
    memberships: db.prepare<[string], { readonly incident: string }>(
      'SELECT incident FROM memberships WHERE person = ?',
    ),
    secret: db.prepare<[string], { readonly value: string }>('SELECT value FROM secrets WHERE name = ?'),
    setSecret: db.prepare<[string, string]>(
      'INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ),
  };
}

function personOf({ id, name, owner }: PersonRow): Person {
  return { id, name, owner: owner === 1 };
}

function sessionOf({ personId, personName, personOwner, ...session }: SessionRow): Session {
  return { ...session, person: { id: personId, name: personName, owner: personOwner === 1 } };
}
