import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { conversation, type LoadClient, type LoadClientOptions } from './conversation.ts';

/**
 * A client of the `ws` package, as programs use it. It reads every message whole, so that a crowd of them in one process
 * is soon the limit: what a room feels like, and not what a server can do.
 */
export function wsClient(options: LoadClientOptions): Promise<LoadClient> {
  const { url, dialect } = options;
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}${dialect.path}`, { perMessageDeflate: false });
    let line: Socket | undefined;
    const client: LoadClient = {
      send(...messages) {
        for (const message of messages) socket.send(message);
      },
      bytesRead: () => line?.bytesRead ?? 0,
      close: () => socket.terminate(),
    };
    const spoken = conversation(options, client, resolve);
    socket.once('upgrade', (response) => {
      line = response.socket;
    });
    socket.once('open', spoken.opened);
    socket.on('message', (message: Buffer) => spoken.read(message));
    socket.once('error', reject);
  });
}
