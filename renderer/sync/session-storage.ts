/** Who this browser is to the server: the answer to a join, kept until signed out or revoked. */
export interface SavedSession {
  /** The bearer token. */
  readonly session: string;
  /** The person's id in every room. */
  readonly participant: string;
  readonly name: string;
  readonly owner: boolean;
}

const KEY = 'quarterdeck.session';

/** The saved session, or null; what cannot be read counts as none. */
export function loadSession(storage: Storage): SavedSession | null {
  try {
    const saved: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    return isSession(saved) ? saved : null;
  } catch {
    return null;
  }
}

/** Keeps a session. A browser that refuses to store keeps it for this page only. */
export function saveSession(storage: Storage, saved: SavedSession): void {
  const { session, participant, name, owner } = saved;
  try {
    storage.setItem(KEY, JSON.stringify({ session, participant, name, owner }));
  } catch {
    // Private windows may refuse; the page goes on with what it holds in memory.
  }
}

/** Forgets the session on this machine. */
export function forgetSession(storage: Storage): void {
  try {
    storage.removeItem(KEY);
  } catch {
    // Nothing was stored where nothing can be.
  }
}

function isSession(value: unknown): value is SavedSession {
  if (typeof value !== 'object' || value === null) return false;
  const { session, participant, name, owner } = value as Partial<Record<keyof SavedSession, unknown>>;
  return (
    typeof session === 'string' &&
    typeof participant === 'string' &&
    typeof name === 'string' &&
    typeof owner === 'boolean'
  );
}
