import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { FilesProvider } from '#renderer/state/files/FilesProvider.tsx';
import { NoticesProvider } from '#renderer/state/NoticesProvider.tsx';
import { RoomProvider } from '#renderer/state/RoomProvider.tsx';
import { useHeldRoom } from '#renderer/state/use-held-room.ts';
import { useSession } from '#renderer/state/WorkspaceProvider.tsx';

import type { Home } from '#renderer/sync/server-address.ts';

/**
 * Opens an incident's room for all that is below, and leaves it with the page. Who is nobody here goes to the door,
 * or sees what is said otherwise.
 */
export function InRoom(props: {
  readonly server: Home;
  readonly incident: string;
  /** The room is only looked at. */
  readonly readsOnly?: boolean;
  /** What is shown where nobody is signed in. */
  readonly otherwise?: ReactNode;
  readonly children: ReactNode;
}) {
  const { server, incident, readsOnly = false, otherwise = <Redirect to="/" />, children } = props;
  const session = useSession();
  const room = useHeldRoom(server, incident, readsOnly);
  if (session === null) return otherwise;
  if (room === null) return null;
  return (
    <RoomProvider room={room}>
      <FilesProvider>
        <NoticesProvider>{children}</NoticesProvider>
      </FilesProvider>
    </RoomProvider>
  );
}
