import { useEffect, useMemo, useRef, useState } from 'react';
import { composeAttention, inOrder, type Told } from '#renderer/state/attention/compose.ts';
import { RoomProvider, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type RoomServer, useHeldRoom } from '#renderer/state/use-held-room.ts';
import { usePolled } from '#renderer/state/use-polled.ts';
import { useSession, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { NO_ATTENTION } from '#shared/desktop/attention.ts';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { RoomWatch } from './RoomWatch.tsx';
import { useDestinations } from './use-destinations.ts';
import { useServerTrouble } from './use-server-trouble.ts';

const EVERY_MS = 5_000;

/** So many rooms are watched at once; more than one or two at a time are alerts that nobody has looked at. */
const MOST_WATCHED = 6;

/** A server that starts again is back within this many questions. */
const PATIENCE = 2;

interface WatchProps {
  readonly desktop: DesktopApi;
  readonly server: RoomServer;
}

/**
 * Watches the open incidents for the desktop, whatever the window shows and while it shows nothing: what waits for its
 * person goes to badge, tray and notifications (DESK-2).
 */
export function DesktopWatch({ desktop, server }: WatchProps) {
  const session = useSession();
  if (session === null) return <NobodyHere desktop={desktop} />;
  return <Watch key={session.session} desktop={desktop} server={server} />;
}

function NobodyHere({ desktop }: { readonly desktop: DesktopApi }) {
  useEffect(() => void desktop.setAttention(NO_ATTENTION), [desktop]);
  return null;
}

function Watch({ desktop, server }: WatchProps) {
  const { api } = useWorkspace();
  const { value, error } = usePolled(() => api.incidents({ status: 'open' }), EVERY_MS);
  const incidents = useMemo(() => inOrder(value?.incidents ?? []), [value]);
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map());
  useDestinations(desktop, incidents[0]?.incident ?? null);
  useServerTrouble(desktop, 'silent', useSilentSince(error));

  const attention = JSON.stringify(
    composeAttention(incidents, told, Date.now(), value !== null && error === null),
  );
  useEffect(() => void desktop.setAttention(JSON.parse(attention)), [desktop, attention]);

  return incidents.slice(0, MOST_WATCHED).map(({ incident }) => (
    <WatchedRoom
      key={incident}
      desktop={desktop}
      server={server}
      incident={incident}
      onTold={(news) =>
        setTold((before) => {
          const isNew = JSON.stringify(before.get(incident)) !== JSON.stringify(news);
          return isNew ? new Map(before).set(incident, news) : before;
        })
      }
    />
  ));
}

function WatchedRoom(
  props: WatchProps & { readonly incident: string; readonly onTold: (told: Told) => void },
) {
  const { desktop, server, incident, onTold } = props;
  const room = useHeldRoom(server, incident);
  if (room === null) return null;
  return (
    <RoomProvider room={room}>
      <RoomWatch desktop={desktop} onTold={onTold} />
      <StorageWatch desktop={desktop} />
    </RoomProvider>
  );
}

function StorageWatch({ desktop }: { readonly desktop: DesktopApi }) {
  useServerTrouble(
    desktop,
    'storage',
    useRoomView((view) => view.storageFailingSince),
  );
  return null;
}

/** Since when the server does not answer, once it has not for longer than a restart takes; null where it does. */
function useSilentSince(error: { readonly code: string } | null): string | null {
  const unanswered = useRef<readonly string[]>([]);
  if (error === null || error.code !== 'server_unreachable') unanswered.current = [];
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    if (error?.code === 'server_unreachable')
      unanswered.current = [...unanswered.current, new Date().toISOString()].slice(0, PATIENCE);
    setSince(unanswered.current.length < PATIENCE ? null : (unanswered.current[0] ?? null));
  }, [error]);
  return since;
}
