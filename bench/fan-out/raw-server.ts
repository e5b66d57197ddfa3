/**
 * The bar to measure against: a bare WebSocket server that sends the same bytes. What arrives in one turn of the
 * event loop goes out as one frame, encoded once; nothing is checked, decided or stored.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
await once(server, 'listening');
const subscribers = new Set<WebSocket>();
let waiting: { readonly event: string; readonly by: WebSocket; readonly id: string }[] = [];
let seq = 0;
let template = '';

server.on('connection', (socket) => {
  subscribers.add(socket);
  socket.on('close', () => subscribers.delete(socket));
  socket.on('message', (data) => {
    const message = String(data);
    // The first message of the writer is an event as our server sends it; all that change are its numbers.
    if (message.startsWith('template:')) {
      template = message.slice('template:'.length);
      return;
    }
    seq += 1;
    waiting.push({ event: template.replace('#seq#', String(seq)), by: socket, id: message });
    if (waiting.length === 1) setImmediate(flush);
  });
});

function flush(): void {
  const now = waiting;
  waiting = [];
  const frame = `42["room:events",{"incident":"bench","events":[${now.map(({ event }) => event).join(',')}]}]`;
  const encoded = Buffer.from(frame);
  for (const subscriber of subscribers) subscriber.send(encoded, { binary: false });
  for (const { by, id, event } of now) by.send(`43${id}[{"ok":true,"seq":0,"events":[${event}]}]`);
}

process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
process.once('disconnect', () => {
  for (const client of server.clients) client.terminate();
  server.close();
});
