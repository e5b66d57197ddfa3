import { connect, type Socket } from 'node:net';
import type { Dialect, Payload } from '../systems/dialect.ts';
import { CLOSE, frameOf, frameReader, PING, PONG } from './frames.ts';

/** All clients of the process read into the same memory: what a message says is taken from it at once. */
const shared = Buffer.allocUnsafe(1024 * 1024);

export interface LightClient {
  /** Sends messages in one write. */
  readonly send: (...messages: Payload[]) => void;
  /** Bytes that came so far. */
  readonly bytesRead: () => number;
  readonly close: () => void;
}

export interface LightClientOptions {
  readonly url: string;
  readonly dialect: Dialect;
  /** Told of the message that lets the client in. */
  readonly entered?: (message: Buffer) => void;
  /** Told of every message that comes once the client is in the room. */
  readonly heard: (message: Buffer) => void;
}

/** A WebSocket client that costs a few microseconds a message; resolves when it is in the room. */
export function lightClient({ url, dialect, entered, heard }: LightClientOptions): Promise<LightClient> {
  const { hostname, port, host } = new URL(url);
  const entrance = dialect.enter();
  let isOpen = false;
  let isIn = false;
  let greeting = '';
  return new Promise((resolve, reject) => {
    const reader = frameReader(() => isIn && dialect.endsSuffice, read);
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
    const client: LightClient = {
      send(...messages) {
        socket.write(Buffer.concat(messages.map((message) => frameOf(message))));
      },
      bytesRead: () => socket.bytesRead,
      close: () => socket.destroy(),
    };

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
      const first = entrance.opened();
      if (first.length > 0) client.send(...first);
      if (messages.length > 0) reader.take(messages);
    }

    function read(opcode: number, payload: Buffer): void {
      if (opcode === PING) {
        socket.write(frameOf(payload, PONG));
      } else if (opcode === CLOSE) {
        reject(new Error(`the server closed: ${payload.toString()}`));
      } else if (isIn) {
        const answer = dialect.pong?.(payload);
        if (answer === undefined) heard(payload);
        else client.send(answer);
      } else {
        const { say, isIn: now } = entrance.next(payload);
        if (say.length > 0) client.send(...say);
        if (!now) return;
        isIn = true;
        entered?.(payload);
        resolve(client);
      }
    }

    socket.once('error', reject);
    socket.write(
      `GET ${dialect.path} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
  });
}
