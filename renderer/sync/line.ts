import type { WireError } from '#shared/protocol/error.ts';
import type { RoomDeliveries } from '#shared/protocol/room-deliveries.ts';
import type { RoomEvents } from '#shared/protocol/room-events.ts';
import type { RoomPresence } from '#shared/protocol/room-presence.ts';
import type { RoomRest } from '#shared/protocol/room-rest.ts';
import type { SessionEnded } from '#shared/protocol/session-ended.ts';
import type { StorageState } from '#shared/protocol/storage-state.ts';
import type { Message } from './wire.ts';

/** What a line tells of itself, and what arrives over it unasked. */
export interface LineListener {
  opened(): void;
  /** It was open and is not any more. */
  closed(): void;
  /** It did not open: what the server said, or null for a network that failed. */
  failed(refused: WireError | null): void;
  ended(message: SessionEnded): void;
  events(message: RoomEvents): void;
  presence(message: RoomPresence): void;
  storage(message: StorageState): void;
  deliveries(message: RoomDeliveries): void;
  rest(message: RoomRest): void;
}

/** The bare line below a connection: it opens when told to, and never by itself. */
export interface Line {
  isOpen(): boolean;
  /** By what it runs, such as `websocket`; null while it is not open. */
  transport(): string | null;
  /** Tries to open; `opened` or `failed` follows. */
  open(): void;
  /** Closes; where it was open, `closed` is told before this returns. */
  close(): void;
  /** Rejects when the line closes before the answer, or when none came within so many milliseconds. */
  ask(message: Message, payload: unknown, withinMs: number): Promise<unknown>;
}

/** Makes a line that is not open yet. */
export type Dial = (listener: LineListener) => Line;
