import type { StoreApi } from 'zustand/vanilla';
import { type Preferences, rereadPreferences } from './preferences.ts';
import type { Workspace } from './workspace.ts';

/** On which the windows of one browser, or of the desktop, hear that somebody signed in or out. */
const CHANNEL = 'quarterdeck.session';

/** A window in which somebody acts: it tells the others who they are. */
export function leadWindows({ account }: Pick<Workspace, 'account'>): void {
  const channel = new BroadcastChannel(CHANNEL);
  account.subscribe(() => channel.postMessage(null));
}

/**
 * Keeps a window that only shows like the one in which its person acts: who they are, how they read. It holds nothing
 * of its own, so it begins anew for somebody else. A cockpit does not follow: what is typed in it is not taken away by
 * another tab. Returns how to stop.
 */
export function followWindows(
  page: Pick<Window, 'addEventListener' | 'removeEventListener' | 'localStorage'> & {
    readonly location: Pick<Location, 'reload'>;
  },
  preferences: StoreApi<Preferences>,
  place: string,
): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => page.location.reload());
  const stored = ({ storageArea }: StorageEvent) => {
    if (storageArea === page.localStorage) rereadPreferences(preferences, page.localStorage, place);
  };
  page.addEventListener('storage', stored);
  return () => {
    channel.close();
    page.removeEventListener('storage', stored);
  };
}
