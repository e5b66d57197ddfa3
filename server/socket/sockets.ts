import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { Decoder } from 'socket.io-parser';
import { keptOut, type Trust } from '#server/access/trust.ts';
import type { Allowances } from '#server/limits/allowances.ts';
import type { SenderAddress } from '#server/limits/sender-address.ts';
import type { Sharing } from '#server/sharing/sharing.ts';
import { type BacklogMeasures, BOUNDS, startBacklog } from './backlog.ts';
import { doorQueue } from './door-queue.ts';
import { RememberingEncoder } from './encoder.ts';
import { createLobby } from './lobby.ts';
import { requestGate } from './request-gate.ts';
import { type ScreensOptions, type SocketMeasures, type Sockets, serveScreens } from './screens.ts';

/** Largest message from a client. */
const MAX_MESSAGE_BYTES = 256 * 1024;

/** How long a frozen or vanished screen is believed to be there. */
const PING_EVERY_MS = 10_000;
const PING_TIMEOUT_MS = 10_000;

/** Who has not said who they are by then is cut off; screens say it with their first packet. */
const SIGN_IN_WITHIN_MS = 5_000;

/** An office behind one router that comes back at once is fewer. */
const WAITING_PER_ADDRESS = 2_000;

export interface SocketsOptions
  extends Omit<ScreensOptions, 'uptime' | 'allowance' | 'failures' | 'changed'> {
  readonly measures: SocketMeasures & BacklogMeasures;
  readonly http: HttpServer;
  readonly trust: Trust;
  readonly allowances: Allowances;
  readonly senderOf: SenderAddress;
  /** The network's door, which is told who came in by it. */
  readonly sharing: Pick<Sharing, 'cameIn' | 'tellPeople'>;
}

/** Opens the Socket.IO side of an HTTP server. */
export function startSockets(options: SocketsOptions): Sockets {
  const { http, trust, measures, allowances, senderOf, sharing } = options;
  const io = new Server(http, {
    serveClient: false,
    parser: { Encoder: RememberingEncoder, Decoder },
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_TIMEOUT_MS,
    connectTimeout: SIGN_IN_WITHIN_MS,
    transports: ['websocket', 'polling'],
    cors: { origin: [...trust.origins] },
    allowRequest: (request, answer) => answer(null, keptOut(request, trust) === null),
  });
  const backlog = startBacklog(BOUNDS, measures);
  const uptime = () => performance.now();
  const door = doorQueue({ uptime, nextTurn: setImmediate });
  io.engine.use(
    requestGate({ allowanceOf: (request) => allowances.address(senderOf(request)), door, uptime }),
  );
  io.engine.on('connection', backlog.watch);
  const lobby = createLobby(WAITING_PER_ADDRESS, senderOf);
  io.engine.on('connection', lobby.enter);
  io.on('connection', ({ conn }) => lobby.leave(conn));
  io.use((socket, next) => {
    socket.data.address = senderOf(socket.request);
    socket.data.isFromNetwork = sharing.cameIn(socket.request);
    next();
  });
  const screens = serveScreens(io, {
    ...options,
    uptime,
    failures: ({ address }) => allowances.failures(address),
    allowance: ({ identity, address }) => allowances.socket(identity.asker, address),
    changed: () => sharing.tellPeople(screens.fromNetwork),
  });
  return screens;
}
