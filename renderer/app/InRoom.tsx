import { type ReactNode, useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { openBrowserRoom } from '#renderer/state/browser-room.ts';
import { FilesProvider } from '#renderer/state/files/FilesProvider.tsx';
import { NoticesProvider } from '#renderer/state/NoticesProvider.tsx';
import { RoomProvider } from '#renderer/state/RoomProvider.tsx';
import type { Room } from '#renderer/state/room.ts';
import { useSession, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';

/** Opens an incident's room for all that is below, and leaves it with the page. Who is nobody here goes to the door. */
export function InRoom(props: {
  readonly server: string;
  readonly incident: string;
  readonly children: ReactNode;
}) {
  const { server, incident, children } = props;
  const session = useSession();
  const { api } = useWorkspace();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    if (session === null) return;
    const opened = openBrowserRoom(server, api, session, incident);
    setRoom(opened);
    return () => {
      setRoom(null);
      opened.stop();
    };
  }, [server, api, session, incident]);
  if (session === null) return <Redirect to="/" />;
  if (room === null) return null;
  return (
    <RoomProvider room={room}>
      <FilesProvider>
        <NoticesProvider>{children}</NoticesProvider>
      </FilesProvider>
    </RoomProvider>
  );
}
