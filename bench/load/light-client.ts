import { connect, type Socket } from 'node:net';
import { conversation, type LoadClient, type LoadClientOptions } from './conversation.ts';
import { CLOSE, frameOf, frameReader, PING, PONG } from './frames.ts';

/** All clients of the process read into the same memory: what a message says is taken from it at once. */
const shared = Buffer.allocUnsafe(1024 * 1024);

/** A WebSocket client that costs a few microseconds a message; resolves when it is in the room. */
export function lightClient(options: LoadClientOptions): Promise<LoadClient> {
  const { url, dialect } = options;
  const { hostname, port, host } = new URL(url);
  let isOpen = false;
  let greeting = '';
  return new Promise((resolve, reject) => {
    const reader = frameReader(() => spoken.isIn() && dialect.endsSuffice, read);
    const socket: Socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: {
        buffer: shared,
        callback(size) {
          take(shared.subarray(0, size));
          return true;
        },
      },
    });
    const client: LoadClient = {
      send(...messages) {
        socket.write(Buffer.concat(messages.map((message) => frameOf(message))));
      },
      bytesRead: () => socket.bytesRead,
      close: () => socket.destroy(),
    };
    const spoken = conversation(options, client, resolve);

    function take(bytes: Buffer): void {
      if (isOpen) {
        reader.take(bytes);
        return;
      }
      greeting += bytes.toString('latin1');
      const end = greeting.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!greeting.startsWith('HTTP/1.1 101')) {
        reject(new Error(`no WebSocket: ${greeting.slice(0, 200)}`));
        return;
      }
      isOpen = true;
      const messages = Buffer.from(greeting.slice(end + 4), 'latin1');
      spoken.opened();
      if (messages.length > 0) reader.take(messages);
    }

    function read(opcode: number, payload: Buffer): void {
      if (opcode === PING) {
        socket.write(frameOf(payload, PONG));
      } else if (opcode === CLOSE) {
        reject(new Error(`the server closed: ${payload.toString()}`));
      } else {
        spoken.read(payload);
      }
    }

    socket.once('error', reject);
    socket.write(
      `GET ${dialect.path} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
  });
}
