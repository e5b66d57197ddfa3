import type { AccessStore } from '#server/access/access-store.ts';
import { type Ended, mayHavePlace, type Sessions } from '#server/access/sessions.ts';
import type { Clock, Stop } from '#server/clock.ts';
import type { TokenBucket } from '#server/limits/token-bucket.ts';
import type { Frame } from '#server/room/published.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { SharedWith } from '#server/sharing/sharing.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { RoomDeliveries } from '#shared/protocol/room-deliveries.ts';
import type { StorageState } from '#shared/protocol/storage-state.ts';
import { type Connection, type ConnectionData, type LiveServer, roomOf } from './connection.ts';
import { handshake } from './handshake.ts';
import { type Presence, startPresence, touchRoomsOf } from './presence.ts';
import { publish } from './publishing.ts';
import { type Handlers, serve } from './session.ts';

/** What the sockets count about themselves. */
export interface SocketMeasures {
  readonly connections: (count: number) => void;
  readonly handshakeRefused: (code: ErrorCode) => void;
}

export interface ScreensOptions {
  readonly sessions: Sessions;
  readonly access: AccessStore;
  readonly rooms: Rooms;
  readonly clock: Clock;
  /** Milliseconds that are never set back, for the rate of messages. */
  readonly uptime: () => number;
  /** What a new connection may send. */
  readonly allowance: (connection: ConnectionData) => TokenBucket;
  /** Wrong tokens of where a connection comes from. */
  readonly failures: (connection: ConnectionData) => TokenBucket;
  readonly measures: SocketMeasures;
  /** Told when a screen came or went. */
  readonly changed: () => void;
  readonly report: (what: string, error: unknown) => void;
}

/** The live side of the server. */
export interface Sockets {
  readonly publish: (frame: Frame) => void;
  /** Tells everybody in a room where the deliveries of its updates stand. */
  readonly deliveries: (message: RoomDeliveries) => void;
  /** Tells everybody in a room that there is something new about people's rest, and not of whom. */
  readonly rest: (incident: string) => void;
  /** Tells every screen how the record is, and those that come while something is wrong with it. */
  readonly storage: (state: StorageState) => void;
  /** Takes somebody's screens out of one room and leaves them connected. */
  readonly leave: (participant: string, incident: string) => void;
  /** Ends connections at once; nothing that is published after it reaches them (AUTH-3). */
  readonly end: (whose: Ended) => void;
  /** Whose screens came in by the network's door. */
  readonly fromNetwork: () => readonly SharedWith[];
  readonly stop: Stop;
}

/** Serves every connection of a live server. */
export function serveScreens(io: LiveServer, options: ScreensOptions): Sockets {
  const { sessions, clock, uptime, measures, changed, allowance, failures, report } = options;
  const presence = startPresence(io, clock);
  let wrong: StorageState | null = null;
  const handlers = handlersOf(options, presence);

  io.use(handshake({ sessions, failures, uptime, refused: ({ code }) => measures.handshakeRefused(code) }));
  io.on('connection', (connection) => {
    measures.connections(io.engine.clientsCount);
    changed();
    connection.on('disconnecting', () => touchRoomsOf(presence, connection));
    connection.on('disconnect', () => {
      measures.connections(io.engine.clientsCount);
      changed();
    });
    if (wrong !== null) connection.emit('storage:state', wrong);
    serve(connection, { handlers, bucket: allowance(connection.data), uptime, report });
  });

  function connectionsWhere(matches: (connection: Connection) => boolean): Connection[] {
    return [...io.sockets.sockets.values()].filter(matches);
  }

  return {
    publish: (frame) => publish(io, frame),
    deliveries: (message) => void io.to(roomOf(message.incident)).emit('room:deliveries', message),

    rest: (incident) => void io.to(roomOf(incident)).emit('room:rest', { incident }),

    storage(state) {
      wrong = state.storage === 'ok' && state.damagedSince === undefined ? null : state;
      for (const connection of io.sockets.sockets.values()) connection.emit('storage:state', state);
    },

    leave(participant, incident) {
      for (const connection of connectionsWhere(({ data }) => data.identity.asker.id === participant))
        void connection.leave(roomOf(incident));
      presence.touch(incident);
    },

    end(whose) {
      const { code, message } = refusal('session_revoked');
      const ended = connectionsWhere(({ data: { identity } }) =>
        'person' in whose ? identity.asker.id === whose.person : identity.session?.id === whose.session,
      );
      for (const connection of ended) {
        connection.emit('session:ended', { code, message });
        // Takes it out of its rooms before this returns.
        connection.disconnect(true);
      }
    },

    fromNetwork() {
      const there = connectionsWhere(({ data }) => data.isFromNetwork).map(({ data }) => data.identity.asker);
      const people = new Map(there.map(({ id, name }) => [id, { participant: id, name }]));
      return [...people.values()];
    },

    stop() {
      presence.stop();
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

function handlersOf({ rooms, access, clock }: ScreensOptions, presence: Presence): Handlers {
  const notFound = { ok: false, error: refusal('not_found') } as const;

  function isHidden({ data }: Connection, incident: string): boolean {
    return !mayHavePlace(access, data.identity.asker, incident);
  }

  return {
    // Reading the log and entering the room are one step: no event falls between the answer and the first frame.
    'room:join'(connection, payload) {
      if (isHidden(connection, payload.incident)) return notFound;
      const answer = rooms.join(connection.data.identity.asker, payload);
      if (answer.ok) {
        void connection.join(roomOf(payload.incident));
        presence.touch(payload.incident);
      }
      return answer;
    },

    'room:read': (connection, payload) =>
      isHidden(connection, payload.incident) ? notFound : rooms.read(connection.data.identity.asker, payload),

    'room:leave'(connection, { incident }) {
      if (connection.rooms.has(roomOf(incident))) {
        void connection.leave(roomOf(incident));
        presence.touch(incident);
      }
      return { ok: true };
    },

    command: (connection, payload) =>
      isHidden(connection, payload.incident)
        ? notFound
        : rooms.execute(connection.data.identity.asker, payload),

    clock: () => ({ ok: true, now: clock.now() }),
  };
}
