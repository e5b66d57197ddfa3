import { io, type Socket } from 'socket.io-client';
import type { WireError } from '#shared/protocol/error.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Dial } from './line.ts';
import type { Message } from './wire.ts';

export interface SocketLineOptions {
  /** The server's URL; empty: the page's own origin. */
  readonly server: string;
  readonly token: string;
  /** "name/version", for the server's log. */
  readonly client: string;
}

// `ask` has the types of each message and its answer; Socket.IO's own cannot be followed through a generic.
type Questions = Record<Message, (payload: unknown, ack: (answer: unknown) => void) => void>;

/** A line over Socket.IO. */
export function socketLine({ server, token, client }: SocketLineOptions): Dial {
  return (listener) => {
    // Its own reconnection neither comes back after the server cut a slow line off (SYNC-8) nor after a refused
    // handshake, so there is one way of our own for all cases.
    const socket: Socket<ServerToClientEvents, Questions> = io(server || undefined, {
      auth: { token, protocol: PROTOCOL_VERSION, client },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnection: false,
      forceNew: true,
      autoConnect: false,
    });
    socket.on('connect', listener.opened);
    socket.on('disconnect', listener.closed);
    socket.on('connect_error', (error) => listener.failed(refusedIn(error)));
    socket.on('session:ended', listener.ended);
    socket.on('room:events', listener.events);
    socket.on('room:presence', listener.presence);
    socket.on('storage:state', listener.storage);
    socket.on('room:deliveries', listener.deliveries);
    socket.on('room:rest', listener.rest);
    return {
      isOpen: () => socket.connected,
      transport: () => (socket.connected ? socket.io.engine.transport.name : null),
      open: () => void socket.connect(),
      close: () => void socket.disconnect(),
      ask: (message, payload, withinMs) =>
        socket.timeout(withinMs).emitWithAck<Message>(message, payload) as Promise<unknown>,
    };
  };
}

/** What the server said when it refused the handshake; null for a network that failed. */
function refusedIn(error: Error): WireError | null {
  const { data } = error as Error & { data?: Partial<WireError> };
  if (typeof data?.code !== 'string') return null;
  return {
    code: data.code,
    message: data.message ?? error.message,
    ...(data.details && { details: data.details }),
  };
}
