import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { Boundary } from '#renderer/components/Boundary.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { RoomServer } from '#renderer/state/use-held-room.ts';
import { kindOfPage } from '#shared/desktop/windows.ts';
import { desktopWatch } from './parts.ts';

/** The watch over the open incidents, in the desktop's cockpit. A fault in it takes nothing from the page. */
export function WatchForDesktop({ server }: { readonly server: RoomServer }) {
  const desktop = useDesktop();
  const [location] = useLocation();
  if (desktop === null || kindOfPage(location) !== 'cockpit') return null;
  return (
    <Boundary instead={() => null}>
      <Suspense fallback={null}>
        <desktopWatch.View desktop={desktop} server={server} />
      </Suspense>
    </Boundary>
  );
}
