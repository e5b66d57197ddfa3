import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { wantNoteLine } from '#renderer/state/desktop/note-wanted.ts';
import { useSession } from '#renderer/state/WorkspaceProvider.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { Destination } from '#shared/desktop/destination.ts';

/**
 * Goes where the tray, a notification, a shortcut or a link leads. Whoever is not signed in goes there once they are: until
 * then it is not asked for.
 */
export function useDestinations(desktop: DesktopApi, firstOpen: string | null): void {
  const session = useSession();
  const [location, navigate] = useLocation();
  const shown = /^\/incidents\/[^/]+/.exec(location)?.[0] ?? null;
  const room = shown ?? (firstOpen === null ? null : roomOf(firstOpen));
  const go = useEffectEvent((destination: Destination) => {
    switch (destination.to) {
      case 'incident':
        navigate(roomOf(destination.incident));
        break;
      case 'my-tasks':
        navigate(`${roomOf(destination.incident)}/me`);
        break;
      case 'rooms':
        navigate('/');
        break;
      case 'desktop':
        navigate('/desktop');
        break;
      case 'papers':
        navigate(room === null ? '/' : `${room}/paper/brief`);
        break;
      case 'diagnostics':
        navigate(shown === null ? '/diagnostics' : `${shown}/diagnostics`);
        break;
      case 'note-line':
        if (location !== room) navigate(room ?? '/');
        if (room !== null) wantNoteLine();
    }
  });
  useEffect(() => {
    if (session === null) return undefined;
    const take = () =>
      void desktop.nextDestination().then((destination) => {
        if (destination !== null) go(destination);
      });
    take();
    return desktop.onDestinationWaits(take);
  }, [desktop, session]);
}

function roomOf(incident: string): string {
  return `/incidents/${encodeURIComponent(incident)}`;
}
