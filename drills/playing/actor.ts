import { setTimeout as wait } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { refusal } from '#shared/errors/refusal.ts';
import type { ClientToServerEvents } from '#shared/protocol/client-to-server.ts';
import type { CommandAck, CommandMessage } from '#shared/protocol/command.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** How long an answer may take before the same command is sent again (its id makes that harmless, SYNC-1). */
const ANSWER_WITHIN_MS = 5_000;

const RETRY_MS = 250;

/** Somebody of the cast at their own screen. */
export interface Actor {
  readonly participant: string;
  /** Gives a command and returns its answer, however long the line is broken; rejects when the drill is stopped. */
  readonly command: (message: CommandMessage) => Promise<CommandAck>;
  readonly leave: () => void;
}

interface ActorOptions {
  readonly url: string;
  readonly incident: string;
  readonly session: string;
  readonly participant: string;
  readonly signal: AbortSignal;
}

/** Puts somebody into the room by a connection of their own. */
export function enter({ url, incident, session, participant, signal }: ActorOptions): Actor {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 2_000,
    auth: { token: session, protocol: PROTOCOL_VERSION, client: 'drill/1' },
  });
  let held = 0;
  let ended = false;
  socket.on('connect', () => {
    // Present in the room like every other screen; what it missed is read, and not needed.
    socket.emit('room:join', { incident, after: held }, (answer) => {
      if (answer.ok) held = answer.head.seq;
    });
  });
  socket.on('room:events', ({ events }) => {
    held = events.at(-1)?.seq ?? held;
  });
  socket.on('session:ended', () => {
    ended = true;
  });
  socket.on('disconnect', (reason) => {
    // The library comes back by itself except where the server closed the line, as one that stops does.
    if (reason !== 'io server disconnect') return;
    wait(RETRY_MS, undefined, { signal }).then(
      () => !ended && socket.connect(),
      () => undefined,
    );
  });
  socket.on('connect_error', () => {
    // `active` is false where the server said no: then nobody tries again.
    if (!socket.active) ended = true;
  });

  async function command(message: CommandMessage): Promise<CommandAck> {
    for (;;) {
      signal.throwIfAborted();
      // A human in the drill may remove people from the room. The play goes on without them.
      if (ended) return { ok: false, error: refusal('session_revoked') };
      const answer = await socket
        .timeout(ANSWER_WITHIN_MS)
        .emitWithAck('command', message)
        .catch(() => undefined);
      if (answer !== undefined && (answer.ok || answer.error.code !== 'rate_limited')) return answer;
      await wait(RETRY_MS, undefined, { signal });
    }
  }

  return { participant, command, leave: () => socket.disconnect() };
}
