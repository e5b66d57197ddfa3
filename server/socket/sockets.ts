import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { Decoder } from 'socket.io-parser';
import { keptOut, type Trust } from '#server/access/trust.ts';
import { type BacklogMeasures, BOUNDS, startBacklog } from './backlog.ts';
import { RememberingEncoder } from './encoder.ts';
import { type ScreensOptions, type SocketMeasures, type Sockets, serveScreens } from './screens.ts';

/** Largest message from a client. */
const MAX_MESSAGE_BYTES = 256 * 1024;

/** How long a frozen or vanished screen is believed to be there. */
const PING_EVERY_MS = 10_000;
const PING_TIMEOUT_MS = 10_000;

export interface SocketsOptions extends Omit<ScreensOptions, 'uptime'> {
  readonly measures: SocketMeasures & BacklogMeasures;
  readonly http: HttpServer;
  readonly trust: Trust;
}

/** Opens the Socket.IO side of an HTTP server. */
export function startSockets(options: SocketsOptions): Sockets {
  const { http, trust, measures } = options;
  const io = new Server(http, {
    serveClient: false,
    parser: { Encoder: RememberingEncoder, Decoder },
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_TIMEOUT_MS,
    transports: ['websocket', 'polling'],
    cors: { origin: [...trust.origins] },
    allowRequest: (request, answer) => answer(null, keptOut(request, trust) === null),
  });
  const backlog = startBacklog(BOUNDS, measures);
  io.engine.on('connection', backlog.watch);
  return serveScreens(io, { ...options, uptime: () => performance.now() });
}
