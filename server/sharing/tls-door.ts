import type { Server as HttpServer } from 'node:http';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { Identity } from './identity.ts';

/** A way in for others on the network. */
export interface TlsDoor {
  readonly port: number;
  /** Ends every connection that came through it. */
  readonly close: () => Promise<void>;
}

/** Who has not agreed on a cipher by then is cut off, like who says nothing on the other door. */
const HANDSHAKE_WITHIN_MS = 5_000;

/**
 * Opens a TLS door on all addresses of this machine, before an HTTP server that listens elsewhere. What comes through it
 * is handed to that server as a connection of its own, so that there is one of everything: routes, sockets, limits,
 * timeouts, and the question of who comes from where.
 *
 * @throws EADDRINUSE where the port is taken
 */
export async function openTlsDoor(
  http: HttpServer,
  { pem }: Identity,
  port: number,
  entered: (connection: Socket) => void,
): Promise<TlsDoor> {
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  };
  const door = createServer(
    { key: pem, cert: pem, ALPNProtocols: ['http/1.1'], handshakeTimeout: HANDSHAKE_WITHIN_MS },
    (socket) => {
      keep(socket);
      entered(socket);
      http.emit('connection', socket);
    },
  );
  door.maxConnections = http.maxConnections;
  // Before they have agreed on a cipher, too.
  door.on('connection', keep);
  door.on('tlsClientError', (_error, socket) => socket.destroy());
  await listen(door, port);
  return {
    port: (door.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Without a host: by IPv6 and IPv4, or by IPv4 alone where the machine has no IPv6. */
function listen(door: NetServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(port, () => {
      door.off('error', reject);
      resolve();
    });
  });
}
