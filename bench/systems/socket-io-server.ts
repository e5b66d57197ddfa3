/** A Socket.IO server that passes on what it hears, one emit an event; it keeps nothing. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { serveBenchmark } from './serve-benchmark.ts';

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  void socket.join('bench');
  socket.on('note', (note: unknown) => io.to('bench').emit('note', note));
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');

serveBenchmark(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, () => {
  io.disconnectSockets(true);
  http.close();
});
