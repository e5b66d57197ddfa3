import { createStore, type StoreApi } from 'zustand/vanilla';
import * as rest from '#renderer/sync/api.ts';
import { ApiError } from '#renderer/sync/api-error.ts';
import type { KeptCommands } from '#renderer/sync/kept-commands.ts';
import type { SavedSession, SavedSessions } from '#renderer/sync/session-storage.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';

/** The verbs of the REST interface. */
export type Api = rest.Api;

/** A command to the workspace, on its way. */
export type WorkspaceChange = rest.WorkspaceChange;

/** Who this browser is to the server. */
export type Session = SavedSession;

/** The part of the app that is there before any room: who I am, and the REST verbs. */
export interface Workspace {
  readonly api: Api;
  /** `session` is null until joined, and after signing out. */
  readonly account: StoreApi<{ readonly session: Session | null }>;
  /** Takes an invitation; from then on this browser is that person. Answers where it leads. */
  join(token: string, name: string): Promise<Joined>;
  /** How many of this person's commands wait on this device, in all of their rooms. Never rejects. */
  unsent(): Promise<number>;
  /** Leaves what waits to be sent where it is, for when they come back; or discards it. */
  signOut(unsent?: 'keep' | 'discard'): void;
}

export interface WorkspaceDeps {
  /** The server's URL without a slash at its end; empty: the page's own origin. */
  readonly server: string;
  readonly sessions: SavedSessions;
  readonly fetch: typeof fetch;
  /** What was given on this device and is not answered. */
  readonly kept: KeptCommands;
}

export function createWorkspace({ server, sessions, fetch, kept }: WorkspaceDeps): Workspace {
  const account = createStore(() => ({ session: sessions.saved }));
  const api = rest.createApi({ server, fetch, token: () => account.getState().session?.session ?? null });
  return {
    api,
    account,
    join: async (token, name) => {
      const joined = await api.join(token, name);
      const { session, participant, owner } = joined;
      const saved = { session, participant, name: joined.name, owner };
      sessions.keep(saved);
      account.setState({ session: saved });
      return joined;
    },
    unsent: async () => {
      const { session } = account.getState();
      return session === null ? 0 : kept.count(session.participant).catch(() => 0);
    },
    signOut: (unsent = 'keep') => {
      const { session } = account.getState();
      // The server hears of it where it can; this machine forgets in any case.
      api.signOut().catch(() => undefined);
      sessions.forget();
      account.setState({ session: null });
      // After the rooms have been left: what they write at their end goes too.
      if (unsent === 'discard' && session !== null)
        kept.discard(session.participant).catch((error: unknown) => reportError(error));
    },
  };
}

/** What to tell the reader of a failed call of the `Api`; undefined where the error is none of it. */
export function refusalIn(error: unknown): WireError | undefined {
  return error instanceof ApiError ? error.wire : undefined;
}
