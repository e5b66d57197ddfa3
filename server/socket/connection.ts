import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Identity } from '#server/access/sessions.ts';
import type { ClientToServerEvents } from '#shared/protocol/client-to-server.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';

/** What a connection carries from its handshake on. */
export interface ConnectionData {
  identity: Identity;
}

export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, ConnectionData>;

export type Connection = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, ConnectionData>;

const PREFIX = 'incident ';

/** Socket.IO's room of an incident. It has rooms of its own too, one for each connection. */
export function roomOf(incident: string): string {
  return `${PREFIX}${incident}`;
}

/** The incidents whose rooms a connection is in. */
export function incidentsOf(connection: Connection): string[] {
  return [...connection.rooms]
    .filter((room) => room.startsWith(PREFIX))
    .map((room) => room.slice(PREFIX.length));
}

/** The connections in an incident's room. */
export function connectionsIn(io: LiveServer, incident: string): Connection[] {
  const ids = [...(io.sockets.adapter.rooms.get(roomOf(incident)) ?? [])];
  return ids.flatMap((id) => io.sockets.sockets.get(id) ?? []);
}
