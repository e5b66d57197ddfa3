import type { DesktopApi } from '#shared/desktop/contract.ts';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';

declare global {
  interface Window {
    /** What the desktop offers its own window; a browser has none. */
    readonly quarterdeck?: DesktopApi;
  }
}

type Desktop<Name extends keyof DesktopApi> = Pick<DesktopApi, Name> | undefined;

/** The server that this page talks to. */
export interface Home {
  /** Without a slash at its end; empty in a browser, where it is the page's own origin. */
  readonly url: string;
  /** The desktop's id of the place. A browser's own server is the only one that it knows. */
  readonly place: string;
  /**
   * Its name in the boxes of what waits to be sent (`boxOf`). This machine's own server may answer at another address
   * after a restart, and is known by the page's origin; others are who they are by their address.
   */
  readonly box: string;
}

/** @param origin of the page */
export async function findHome(desktop: Desktop<'serverAddress' | 'places'>, origin: string): Promise<Home> {
  if (desktop === undefined) return { url: '', place: OWN_PLACE, box: origin };
  const [{ url }, { current }] = await Promise.all([desktop.serverAddress(), desktop.places()]);
  return { url, place: current, box: current === OWN_PLACE ? origin : url };
}

/**
 * The invitation with which the window came to this place: that of the link that was pasted, or, at this machine's own
 * room, the owner's where the window holds no session. Null in a browser, where a link brings it. Each owner's link
 * ends the ones before.
 */
export async function invitationHere(
  desktop: Desktop<'ownerLink' | 'takeInvitation'>,
  { place }: Home,
  isSignedIn: boolean,
): Promise<string | null> {
  if (desktop === undefined) return null;
  const { token } = await desktop.takeInvitation();
  if (token !== null || isSignedIn || place !== OWN_PLACE) return token;
  const { url } = await desktop.ownerLink();
  return new URL(url).hash.slice(1);
}

/** Told when the desktop's server answers again, so that a line need not wait for its next try. Returns how to stop. */
export function onServerReady(desktop: Desktop<'onServerReady'>, listener: () => void): () => void {
  return desktop?.onServerReady(listener) ?? (() => {});
}

/** Told when the machine has slept and is awake again; a browser does not tell. Returns how to stop. */
export function onResumed(desktop: Desktop<'onResumed'>, listener: () => void): () => void {
  return desktop?.onResumed(listener) ?? (() => {});
}
