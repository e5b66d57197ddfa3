/**
 * The bar to measure against: a bare WebSocket server. What arrives in one turn of the event loop goes out as one
 * frame, encoded once, and each write is answered; nothing is checked, decided or stored.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { serveBenchmark } from './serve-benchmark.ts';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
await once(server, 'listening');
const subscribers = new Set<WebSocket>();
let waiting: { readonly event: string; readonly by: WebSocket }[] = [];
let seq = 0;

server.on('connection', (socket) => {
  subscribers.add(socket);
  socket.on('close', () => subscribers.delete(socket));
  socket.on('message', (data) => {
    const message = String(data);
    if (message === 'hello') {
      socket.send('{}');
      return;
    }
    seq += 1;
    waiting.push({ event: `{"seq":${seq},${message.slice(1)}`, by: socket });
    if (waiting.length === 1) setImmediate(flush);
  });
});

function flush(): void {
  const now = waiting;
  waiting = [];
  const encoded = Buffer.from(`[${now.map(({ event }) => event).join(',')}]`);
  for (const subscriber of subscribers) subscriber.send(encoded, { binary: false });
  for (const { by, event } of now) by.send(`{"ok":true,"event":${event}}`);
}

serveBenchmark(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => {
  for (const client of server.clients) client.terminate();
  server.close();
});
