import type { Session } from 'electron';
import { isAppUrl } from './app-origin.ts';

const BLOB = 'blob:';

/** Whether a page may give a file of this address to its person: what it made itself, in its own memory. */
export function mayKeep(url: string): boolean {
  return url.startsWith(BLOB) && isAppUrl(url.slice(BLOB.length));
}

/**
 * Refuses every download but those. The person is asked where each goes. Returns how to stop.
 */
export function guardDownloads(session: Pick<Session, 'on' | 'off'>): () => void {
  const guard = (event: { preventDefault(): void }, item: { getURL(): string }) => {
    if (!mayKeep(item.getURL())) event.preventDefault();
  };
  session.on('will-download', guard);
  return () => {
    session.off('will-download', guard);
  };
}
