import type { DesktopApi } from '#shared/desktop/contract.ts';

/** Who this screen is to the server: the answer to a join, kept until signed out or revoked. */
export interface SavedSession {
  /** The bearer token. */
  readonly session: string;
  /** The person's id in every room. */
  readonly participant: string;
  readonly name: string;
  readonly owner: boolean;
}

/** Where a session outlives the page. */
export interface SavedSessions {
  /** What was kept when the page began; null where nobody was signed in. */
  readonly saved: SavedSession | null;
  keep(session: SavedSession): void;
  /** Forgets the session on this machine. */
  forget(): void;
}

const KEY = 'quarterdeck.session';

/** A browser's: in its storage. */
export function storedSessions(storage: Storage): SavedSessions {
  return {
    saved: load(storage),
    keep: ({ session, participant, name, owner }) => {
      try {
        storage.setItem(KEY, JSON.stringify({ session, participant, name, owner }));
      } catch {
        // Private windows may refuse; the page goes on with what it holds in memory.
      }
    },
    forget: () => remove(storage),
  };
}

export interface DesktopSessionsDeps {
  readonly desktop: Pick<DesktopApi, 'savedSession' | 'keepSession' | 'forgetSession'>;
  readonly place: string;
  /** Whether the place is this machine's own room. */
  readonly isOwn: boolean;
  /** The window's storage, where earlier versions kept the session of the own room in clear text. */
  readonly storage: Storage;
  /** Told of what this machine could not keep. */
  readonly report: (error: unknown) => void;
}

/** The desktop's, a place each: in the system's key store (DESK-3). What an earlier version kept is moved there once. */
export async function desktopSessions(deps: DesktopSessionsDeps): Promise<SavedSessions> {
  const { desktop, place, isOwn, storage, report } = deps;
  const keep = ({ session, participant, name, owner }: SavedSession) =>
    desktop.keepSession({ place, session: { session, participant, name, owner } });
  const kept = await desktop.savedSession({ place });
  const earlier = isOwn ? load(storage) : null;
  // Where it cannot be kept there, it stays where it was until the next start.
  const moved = kept !== null || earlier === null ? Promise.resolve() : keep(earlier);
  if (isOwn) await moved.then(() => remove(storage), report);
  return {
    saved: kept ?? earlier,
    // Where this machine cannot keep it, the page goes on with what it holds in memory.
    keep: (session) => void keep(session).catch(report),
    forget: () => void desktop.forgetSession({ place }).catch(report),
  };
}

/** The session in a storage, or null; what cannot be read counts as none. */
function load(storage: Storage): SavedSession | null {
  try {
    const saved: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    return isSession(saved) ? saved : null;
  } catch {
    return null;
  }
}

function remove(storage: Storage): void {
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
