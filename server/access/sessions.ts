import type { Clock, Stop } from '#server/clock.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { type Instant, MINUTE, msBetween } from '#shared/time/instant.ts';
import type { AccessStore, Person, Session } from './access-store.ts';
import { hashOf, isSameSecret, newId, newToken } from './token.ts';

/** Who a bearer token is. The workspace's owner token has no session. */
export interface Identity {
  readonly asker: Asker;
  readonly session: Session | null;
}

export type Authentication =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly error: Refusal };

export interface Sessions {
  readonly authenticate: (token: string | undefined) => Authentication;
  /** Signs a person in on one more screen and returns the bearer token, which is kept nowhere. */
  readonly open: (person: Person) => string;
  /** False where there is no such session. */
  readonly end: (session: string) => boolean;
  /** Ends every session of a person at once (AUTH-3). */
  readonly endAll: (person: string) => void;
  /** Hears of sessions that end, at once and before the call that ends them returns. */
  readonly onEnded: (listener: (whose: Ended) => void) => Stop;
}

/** What ended: one session, or all of a person. */
export type Ended = { readonly session: string } | { readonly person: string };

/** The owner's token in a script: the same rights as the owner, and a name of its own in the log. */
const AUTOMATION: Asker = { id: 'owner', name: 'Owner', kind: 'automation' };

/** How exact `lastSeenAt` is: a write for every request would cost more than it tells. */
const SEEN_EVERY_MS = MINUTE;

interface SessionsOptions {
  readonly store: AccessStore;
  readonly clock: Clock;
  /** Tokens that are the workspace owner's, for automation. */
  readonly ownerTokens: readonly string[];
}

/** So many are noted in one go, and the next of them so much later: after a restart everybody is seen at once. */
const SEEN_AT_ONCE = 200;
const SEEN_LATER_MS = 250;

/** Revocable sessions over the access store (AUTH-2). */
export function createSessions({ store, clock, ownerTokens }: SessionsOptions): Sessions {
  const listeners = new Set<(whose: Ended) => void>();

  function tell(whose: Ended): void {
    for (const listener of listeners) listener(whose);
  }

  /** When who was seen, until it is written. */
  const seen = new Map<string, Instant>();

  function noteSeen(session: Session): void {
    const now = clock.now();
    if (msBetween(session.lastSeenAt, now) < SEEN_EVERY_MS) return;
    if (seen.size === 0) clock.after(SEEN_LATER_MS, writeSeen);
    seen.set(session.id, now);
  }

  function writeSeen(): void {
    const some = [...seen].slice(0, SEEN_AT_ONCE);
    for (const [session] of some) seen.delete(session);
    try {
      store.seen(some.map(([session, at]) => ({ session, at })));
    } catch {
      // Reading goes on while nothing can be written (LOG-2): when somebody was seen is not worth a refusal.
    }
    if (seen.size > 0) clock.after(SEEN_LATER_MS, writeSeen);
  }

  return {
    authenticate(token) {
      if (token === undefined || token === '') return { ok: false, error: refusal('unauthenticated') };
      if (ownerTokens.some((ownerToken) => isSameSecret(token, ownerToken)))
        return { ok: true, identity: { asker: AUTOMATION, session: null } };
      const session = store.sessionByHash(hashOf(token));
      if (session === undefined) return { ok: false, error: refusal('unauthenticated') };
      if (session.revokedAt !== null) return { ok: false, error: refusal('session_revoked') };
      noteSeen(session);
      const { id, name, owner } = session.person;
      return { ok: true, identity: { asker: { id, name, kind: owner ? 'owner' : 'person' }, session } };
    },

    open(person) {
      const token = newToken();
      const now = clock.now();
      store.addSession({
        id: newId('session'),
        tokenHash: hashOf(token),
        person,
        createdAt: now,
        lastSeenAt: now,
        revokedAt: null,
      });
      return token;
    },

    end(session) {
      const ended = store.revoke(session, clock.now());
      if (ended) tell({ session });
      return ended;
    },

    endAll(person) {
      try {
        store.revokeAll(person, clock.now());
      } finally {
        // Also where the storage fails: their screens are closed, and the room itself lets them in no more.
        tell({ person });
      }
    },

    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether somebody holds the workspace: by a session of its owner, or by the owner's token. */
export function holdsWorkspace(asker: Asker): boolean {
  return asker.kind === 'owner' || asker.kind === 'automation';
}

/**
 * Whether an incident can be there for somebody at all (AUTH-5). Asked before its room is looked at, so that an
 * incident of others takes no longer to refuse than one that does not exist.
 */
export function mayHavePlace(store: AccessStore, asker: Asker, incident: string): boolean {
  return asker.kind !== 'person' || store.isMember(asker.id, incident);
}
