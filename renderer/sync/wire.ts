import type { ClientToServerEvents } from '#shared/protocol/client-to-server.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { RoomDeliveries } from '#shared/protocol/room-deliveries.ts';
import type { RoomEvents } from '#shared/protocol/room-events.ts';
import type { RoomPresence } from '#shared/protocol/room-presence.ts';
import type { RoomRest } from '#shared/protocol/room-rest.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ClockFacts } from './server-clock.ts';

export type Message = keyof ClientToServerEvents;
export type Payload<M extends Message> = Parameters<ClientToServerEvents[M]>[0];
export type Answer<M extends Message> = Parameters<Parameters<ClientToServerEvents[M]>[1]>[0];

/**
 * How the line to the server is. `stale`: it looks open but does not answer (SYNC-6). `offline`: it is down and
 * tried again. `ended`: the server said no for good (the session was revoked, the room is not ours); see `error`.
 */
export interface Connection {
  readonly status: 'connecting' | 'live' | 'stale' | 'offline' | 'ended';
  /** Since when, by the server's clock where it is known. */
  readonly since: Instant;
  readonly error?: WireError;
}

/** What arrives unasked. */
export interface WireListener {
  /** Also called at once on listening. Each change to `live` means that rooms have to be joined (again). */
  connection(connection: Connection): void;
  events(message: RoomEvents): void;
  presence(message: RoomPresence): void;
  storage(record: RecordTrouble): void;
  deliveries?(message: RoomDeliveries): void;
  rest?(message: RoomRest): void;
}

/** What is wrong with the server's record (LOG-2), each since when; null where it is not. */
export interface RecordTrouble {
  /** It cannot be written. */
  readonly failingSince: Instant | null;
  /** What was written has a fault. */
  readonly damagedSince: Instant | null;
}

export const NO_TROUBLE: RecordTrouble = { failingSince: null, damagedSince: null };

/** One line to the server, over which rooms are kept the same (SYNC-1 to SYNC-7). */
export interface Wire {
  /** Sends a message; rejects with `WireLost` when the line breaks, or stays silent, before the answer. */
  ask<M extends Message>(message: M, payload: Payload<M>): Promise<Answer<M>>;
  /** Returns how to stop listening. */
  listen(listener: WireListener): () => void;
  /** Milliseconds of the server's clock now, measured over the line (SYNC-7). */
  serverNow(): number;
  /** How the line does, for whoever looks for what is wrong with it. */
  facts(): LineFacts;
  stop(): void;
}

/** How a line does. */
export interface LineFacts extends ClockFacts {
  /** By what it runs, such as `websocket`; null while it is not open. */
  readonly transport: string | null;
  /** How often it was opened again. */
  readonly reconnects: number;
}

/** No answer came: whether the message was carried out is not known. */
export class WireLost extends Error {
  override readonly name = 'WireLost';
}
