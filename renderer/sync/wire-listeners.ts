import type { RoomDeliveries } from '#shared/protocol/room-deliveries.ts';
import type { RoomEvents } from '#shared/protocol/room-events.ts';
import type { RoomPresence } from '#shared/protocol/room-presence.ts';
import type { RoomRest } from '#shared/protocol/room-rest.ts';
import type { Connection, RecordTrouble, WireListener } from './wire.ts';

/** Who listens to a wire, and the last that they were told of the line. */
export interface WireListeners {
  connection(): Connection;
  tell(connection: Connection): void;
  events(message: RoomEvents): void;
  presence(message: RoomPresence): void;
  storage(record: RecordTrouble): void;
  deliveries(message: RoomDeliveries): void;
  rest(message: RoomRest): void;
  add(listener: WireListener): () => void;
  clear(): void;
}

export function startListeners(first: Connection): WireListeners {
  const listeners = new Set<WireListener>();
  let connection = first;
  return {
    connection: () => connection,
    tell: (next) => {
      connection = next;
      for (const listener of listeners) listener.connection(next);
    },
    events: (message) => {
      for (const listener of listeners) listener.events(message);
    },
    presence: (message) => {
      for (const listener of listeners) listener.presence(message);
    },
    storage: (record) => {
      for (const listener of listeners) listener.storage(record);
    },
    deliveries: (message) => {
      for (const listener of listeners) listener.deliveries?.(message);
    },
    rest: (message) => {
      for (const listener of listeners) listener.rest?.(message);
    },
    add: (listener) => {
      listeners.add(listener);
      listener.connection(connection);
      return () => listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}
