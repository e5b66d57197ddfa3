import type { Clock } from '#server/clock.ts';
import type { Rooms } from '#server/room/rooms.ts';
import { untilItIsDone } from '#server/until-it-is-done.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { AssignableRole } from '#shared/incident/roles.ts';
import { tokenOf } from '#shared/invitations/invite-link.ts';
import type { Refused } from '#shared/protocol/error.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import type { AccessStore, Invitation, Person } from './access-store.ts';
import { isUsable } from './invitations.ts';
import type { Sessions } from './sessions.ts';
import { hashOf, newId } from './token.ts';

/** The server lets people in. */
const DOORKEEPER: Asker = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' };

const UNUSABLE: Refused = { ok: false, error: refusal('invite_unusable') };

export interface Joining {
  readonly store: AccessStore;
  readonly sessions: Sessions;
  readonly rooms: Rooms;
  readonly clock: Clock;
}

export interface JoinRequest {
  readonly token: string;
  /** The name under which somebody new enters. */
  readonly name: string;
  /** The bearer token of somebody who is known already. */
  readonly bearer?: string | undefined;
}

export type JoinAnswer = { readonly ok: true; readonly joined: Joined } | Refused;

/**
 * Turns an invitation into a session (AUTH-2). Somebody who is signed in joins one more incident as the same
 * person. So does somebody whose session was ended: a removal follows the person, not the session (AUTH-3).
 */
export async function join(where: Joining, request: JoinRequest): Promise<JoinAnswer> {
  const invitation = where.store.invitationByHash(hashOf(tokenOf(request.token)));
  if (invitation === undefined) return UNUSABLE;
  const known = knownPerson(where.store, request.bearer);
  if (invitation.incident === null || invitation.role === null)
    return joinWorkspace(where, invitation, request.name, known);
  return joinIncident(
    where,
    { ...invitation, incident: invitation.incident, role: invitation.role },
    request,
    known,
  );
}

interface Known {
  readonly person: Person;
  /** The token that stays good; null where its session was ended. */
  readonly session: string | null;
}

function knownPerson(store: AccessStore, bearer: string | undefined): Known | undefined {
  const session = bearer === undefined ? undefined : store.sessionByHash(hashOf(bearer));
  if (session === undefined || bearer === undefined) return undefined;
  if (session.revokedAt === null) return { person: session.person, session: bearer };
  // An ended session of an owner must not grow back into the workspace by an ordinary invitation.
  return session.person.owner ? undefined : { person: session.person, session: null };
}

function joinWorkspace(
  where: Joining,
  invitation: Invitation,
  name: string,
  known: Known | undefined,
): JoinAnswer {
  const { store, sessions, clock } = where;
  if (!isUsable(invitation, clock.now())) return UNUSABLE;
  if (known?.person.owner && known.session !== null) return joined(known.session, known.person);
  // Who lost their screen comes back as themselves, with what they hold in every room; another name is another owner.
  const returning = store.owners().find((owner) => isSameName(owner.name, name));
  const owner = returning ?? { id: newId('person'), name, owner: true };
  const session = store.together(() => {
    if (!store.takeUse(invitation.id)) return null;
    if (returning === undefined) store.addPerson(owner);
    return sessions.open(owner);
  });
  return session === null ? UNUSABLE : joined(session, owner);
}

/** Whether two names are of one person who types them on two days. */
function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return plain(a) === plain(b);
}

async function joinIncident(
  where: Joining,
  invitation: Invitation & { readonly incident: string; readonly role: AssignableRole },
  request: JoinRequest,
  known: Known | undefined,
): Promise<JoinAnswer> {
  const { store, sessions, rooms, clock } = where;
  const { incident, role } = invitation;
  const state = rooms.peek(incident);
  if (state === null) return UNUSABLE;
  const place = known === undefined ? undefined : participantOf(state, known.person.id);
  if (place?.attendance === 'removed') return UNUSABLE;
  // The same link opened again by the same person costs no use.
  if (known !== undefined && known.session !== null && place !== undefined)
    return joined(known.session, known.person, incident);
  if (!isUsable(invitation, clock.now())) return UNUSABLE;

  const person = known?.person ?? { id: newId('person'), name: request.name, owner: false };
  // Before the event: a membership without a place in the room lets nobody read anything. All in one write, since a
  // disk may be full after any.
  const session = store.together(() => {
    if (!store.takeUse(invitation.id)) return null;
    if (known === undefined) store.addPerson(person);
    store.addMembership(person.id, incident);
    return known?.session ?? sessions.open(person);
  });
  if (session === null) return UNUSABLE;
  if (place === undefined) {
    const answer = await rooms.execute(DOORKEEPER, {
      id: `system:join.${invitation.id}.${person.id}`,
      incident,
      type: 'participant.join',
      data: { participant: person.id, name: person.name, role },
    });
    if (!answer.ok && answer.error.details?.['reason'] !== 'already_joined') {
      untilItIsDone(clock, () =>
        store.together(() => {
          store.returnUse(invitation.id);
          if (known?.session !== session) endSession(where, session);
        }),
      );
      return answer;
    }
  }
  // They may have been removed in the tick in which they came in, and their session with them (AUTH-3).
  const now = rooms.peek(incident);
  if (now === null || participantOf(now, person.id)?.attendance === 'removed') return UNUSABLE;
  return joined(session, person, incident);
}

function endSession({ store, sessions }: Joining, token: string): void {
  const session = store.sessionByHash(hashOf(token));
  if (session !== undefined) sessions.end(session.id);
}

function joined(session: string, { id, name, owner }: Person, incident?: string): JoinAnswer {
  return {
    ok: true,
    joined: { session, participant: id, name, owner, ...(incident === undefined ? {} : { incident }) },
  };
}
