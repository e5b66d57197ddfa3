import { useEffect, useState } from 'react';
import type { Home } from '#renderer/sync/server-address.ts';
import { openBrowserRoom } from './browser-room.ts';
import { useRooms } from './RoomsProvider.tsx';
import type { Room } from './room.ts';
import { useSession, useWorkspace } from './WorkspaceProvider.tsx';

/** The server of the page's rooms. */
export type RoomServer = Home;

/**
 * An incident's room, open as long as this part of the page looks at it; null where nobody is signed in.
 *
 * @param readsOnly whether nothing will be given in it
 */
export function useHeldRoom(server: RoomServer, incident: string, readsOnly = false): Room | null {
  const session = useSession();
  const { api } = useWorkspace();
  const rooms = useRooms();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    if (session === null) return;
    const key = JSON.stringify([server.url, session.session, incident, readsOnly]);
    const held = rooms.hold(key, () => openBrowserRoom(server, api, session, incident, readsOnly));
    setRoom(held.room);
    return () => {
      setRoom(null);
      held.release();
    };
  }, [rooms, server, api, session, incident, readsOnly]);
  return room;
}
