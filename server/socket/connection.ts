import type { Identity } from '#server/access/sessions.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';

/** What a connection carries from its handshake on. */
export interface ConnectionData {
  identity: Identity;
  /** The address that it counts for. */
  address: string;
  /** Whether it came in by the network's door. */
  isFromNetwork: boolean;
}

/** What is asked of one screen's connection. Socket.IO's has all of it. */
export interface Connection {
  readonly data: ConnectionData;
  readonly handshake: { readonly auth: unknown };
  readonly rooms: ReadonlySet<string>;
  join(room: string): unknown;
  leave(room: string): unknown;
  on(what: 'disconnecting' | 'disconnect', listener: () => void): unknown;
  // Any name and any arguments: typed by Socket.IO, but its wire lets everything through.
  onAny(listener: (name: string, ...args: unknown[]) => void): unknown;
  emit: Say;
  disconnect(close: boolean): unknown;
}

/** What is asked of the server of all connections. Socket.IO's has all of it. */
export interface LiveServer {
  readonly engine: { readonly clientsCount: number; close(): unknown };
  readonly sockets: {
    readonly sockets: ReadonlyMap<string, Connection>;
    readonly adapter: { readonly rooms: ReadonlyMap<string, ReadonlySet<string>> };
  };
  use(letIn: (connection: Connection, next: (error?: Error) => void) => void): unknown;
  on(what: 'connection', listener: (connection: Connection) => void): unknown;
  to(room: string): { readonly emit: Say; readonly volatile: { readonly emit: Say } };
  disconnectSockets(close: boolean): unknown;
}

type Say = <Name extends keyof ServerToClientEvents>(
  name: Name,
  ...message: Parameters<ServerToClientEvents[Name]>
) => unknown;

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

const NOBODY: ReadonlySet<string> = new Set();

/** The ids of the connections in an incident's room. Each is the name of that connection's own room, too. */
export function idsIn(io: LiveServer, incident: string): ReadonlySet<string> {
  return io.sockets.adapter.rooms.get(roomOf(incident)) ?? NOBODY;
}

/** The connections in an incident's room. */
export function connectionsIn(io: LiveServer, incident: string): Connection[] {
  return [...idsIn(io, incident)].flatMap((id) => io.sockets.sockets.get(id) ?? []);
}
