import type { DesktopApi } from '#shared/desktop/contract.ts';

declare global {
  interface Window {
    /** What the desktop offers its own window; a browser has none. */
    readonly quarterdeck?: DesktopApi;
  }
}

type Desktop = DesktopApi | undefined;

/** The server's URL without a slash at its end; empty in a browser, where it is the page's own origin. */
export async function serverAddress(desktop: Desktop): Promise<string> {
  return desktop === undefined ? '' : (await desktop.serverAddress()).url;
}

/**
 * The owner's invitation for a window of the desktop that holds no session; null in a browser, where a link brings
 * it. Each call makes a new one and ends the ones before.
 */
export async function ownerInvitation(desktop: Desktop): Promise<string | null> {
  if (desktop === undefined) return null;
  const { url } = await desktop.ownerLink();
  return new URL(url).hash.slice(1);
}

/** Told when the desktop's server answers again, so that a line need not wait for its next try. Returns how to stop. */
export function onServerReady(desktop: Desktop, listener: () => void): () => void {
  return desktop?.onServerReady(listener) ?? (() => {});
}
