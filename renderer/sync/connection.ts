import { io, type Socket } from 'socket.io-client';
import { refusal } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import { reconnectDelay } from './backoff.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { createServerClock } from './server-clock.ts';
import { type Answer, type Message, type Payload, type Wire, WireLost } from './wire.ts';
import { startListeners } from './wire-listeners.ts';

export interface ConnectionDeps {
  /** The server's URL; empty: the page's own origin. */
  readonly server: string;
  readonly token: string;
  /** "name/version", for the server's log. */
  readonly client: string;
  /** This machine's clock in milliseconds. It has to go on during sleep, so it is the wall clock. */
  readonly now: () => number;
  /** A number in [0, 1), for the jitter of reconnects. */
  readonly draw: () => number;
  /** Calls back when a network may be there again (it came online, the page is seen again); returns how to stop. */
  readonly onWake: (retry: () => void) => () => void;
}

/** How long an answer may take before it counts as lost; the message is then sent again. */
const LOST_MS = 10_000;
/** Refusals of the handshake that the same token will meet again. */
const FINAL: readonly string[] = ['unauthenticated', 'forbidden', 'session_ended', 'protocol_unsupported'];

// `ask` has the types of each message and its answer; Socket.IO's own cannot be followed through a generic.
type Questions = Record<Message, (payload: unknown, ack: (answer: unknown) => void) => void>;

/**
 * Opens a line to the server and keeps it open: back-off with jitter, half-open lines noticed within 5 s (SYNC-6),
 * the server's clock measured (SYNC-7). It ends when the server says so for good, or by `stop`.
 */
export function openConnection(deps: ConnectionDeps): Wire {
  const clock = createServerClock(deps.now);
  const since = () => toInstant(clock.now());
  const listeners = startListeners({ status: 'connecting', since: since() });
  let heardAt = since();
  let heartbeat: Heartbeat | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;

  // Its own reconnection neither comes back after the server cut a slow line off (SYNC-8) nor after a refused
  // handshake, so there is one way of our own for all cases.
  const socket: Socket<ServerToClientEvents, Questions> = io(deps.server || undefined, {
    auth: { token: deps.token, protocol: PROTOCOL_VERSION, client: deps.client },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
    autoConnect: false,
  });

  function ended(): boolean {
    return listeners.connection().status === 'ended';
  }
  function heard() {
    heardAt = since();
    heartbeat?.heard();
  }
  function end(error: WireError) {
    listeners.tell({ status: 'ended', since: since(), error });
    close();
  }
  function close() {
    heartbeat?.stop();
    clearTimeout(retry);
    stopWaking();
    socket.disconnect();
  }
  function comeBack() {
    heartbeat?.stop();
    if (ended()) return;
    const now = listeners.connection().status;
    // What was stale keeps its moment: nothing was heard since then.
    if (now !== 'offline') listeners.tell({ status: 'offline', since: heardAt });
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), reconnectDelay(attempt, deps.draw()));
    attempt += 1;
  }
  async function askTime() {
    const sentAt = deps.now();
    const answer = await ask('clock', { sent: sentAt });
    if (answer.ok) clock.take({ sentAt, receivedAt: deps.now(), serverAt: toMs(answer.now) });
  }
  async function ask<M extends Message>(message: M, payload: Payload<M>): Promise<Answer<M>> {
    if (!socket.connected) throw new WireLost('the line is down');
    try {
      const answer = await socket.timeout(LOST_MS).emitWithAck<Message>(message, payload);
      heard();
      return answer as Answer<M>;
    } catch (cause) {
      throw new WireLost('no answer came', { cause });
    }
  }

  socket.on('connect', () => {
    attempt = 0;
    heartbeat?.stop();
    heardAt = since();
    heartbeat = startHeartbeat({
      ask: askTime,
      stale: () => listeners.tell({ status: 'stale', since: heardAt }),
      alive: () => listeners.tell({ status: 'live', since: since() }),
      giveUp: () => socket.disconnect(),
    });
    listeners.tell({ status: 'live', since: since() });
  });
  socket.on('disconnect', comeBack);
  socket.on('connect_error', (error) => {
    const refused = refusedIn(error);
    if (refused !== null && FINAL.includes(refused.code)) end(refused);
    else comeBack();
  });
  socket.on('session:ended', ({ code, message }) =>
    end({ code, message, details: { reason: 'session_revoked' } }),
  );
  socket.on('room:events', (message) => {
    heard();
    listeners.events(message);
  });
  socket.on('room:presence', (message) => {
    heard();
    listeners.presence(message);
  });

  const stopWaking = deps.onWake(() => {
    if (socket.connected || ended()) return;
    clearTimeout(retry);
    attempt = 0;
    socket.connect();
  });
  socket.connect();

  return {
    ask,
    listen: listeners.add,
    serverNow: clock.now,
    stop: () => {
      listeners.clear();
      end(refusal('server_unreachable'));
    },
  };
}

/** What the server said when it refused the handshake; null for a network that failed. */
function refusedIn(error: Error): WireError | null {
  const { data } = error as Error & { data?: Partial<WireError> };
  if (typeof data?.code !== 'string') return null;
  return {
    code: data.code,
    message: data.message ?? error.message,
    ...(data.details && { details: data.details }),
  };
}
