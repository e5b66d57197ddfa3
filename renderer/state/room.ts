import type { StoreApi } from 'zustand/vanilla';
import type { SavedSession } from '#renderer/sync/session-storage.ts';
import type { Wire } from '#renderer/sync/wire.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { RoomView } from './room-store.ts';
import type { Timeline } from './timeline/timeline.ts';

/** The room's time. */
export interface RoomClock {
  /** Incident time in milliseconds: the server's clock, and in a sped-up drill the drill's own. */
  now(): number;
  /** How many of its seconds pass in a real one; 1 except in a sped-up drill. */
  speed(): number;
}

/** One incident as a screen holds it: what is known, and the verbs. */
export interface Room {
  readonly view: StoreApi<RoomView>;
  readonly timeline: Timeline;
  readonly clock: RoomClock;
  /**
   * Gives a command. What the rules refuse already here is answered at once, with nothing sent and no conflict.
   * Otherwise its effect shows at once, and the promise settles with the server's answer; that may be long when
   * offline, so do not make people wait for it. A later refusal is also in `view.conflicts`. Never rejects.
   */
  send<T extends CommandType>(type: T, data: CommandInput<T>): Promise<CommandAck>;
  /** Sends a held command after all: its author looked at it again. */
  sendHeld(id: string): void;
  /** Takes back a command that was not sent yet. */
  withdraw(id: string): void;
  dismissConflict(id: string): void;
  stop(): void;
}

export interface RoomDeps {
  readonly incident: string;
  readonly session: SavedSession;
  /** The line to the server; it is stopped with the room. */
  readonly wire: Wire;
  /** A new command id, unguessable. */
  readonly commandId: () => string;
}

/** Opens a room and keeps it the same as everybody's until stopped. */
export function openRoom(_deps: RoomDeps): Room {
  throw new Error('not built yet');
}
