import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { type BacklogMeasures, BOUNDS, startBacklog } from './backlog.ts';
import { type ScreensOptions, type SocketMeasures, type Sockets, serveScreens } from './screens.ts';
import { isTrusted, type Trust } from './trust.ts';

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
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_TIMEOUT_MS,
    transports: ['websocket', 'polling'],
    cors: { origin: [...trust.origins] },
    allowRequest: (request, answer) => answer(null, isTrusted(request.headers, trust)),
  });
  const backlog = startBacklog(BOUNDS, measures);
  io.engine.on('connection', backlog.watch);
  return serveScreens(io, { ...options, uptime: () => performance.now() });
}
