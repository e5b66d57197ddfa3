import { type RoomDeliveries, roomDeliveriesSchema } from './room-deliveries.ts';
import { type RoomEvents, roomEventsSchema } from './room-events.ts';
import { type RoomPresence, roomPresenceSchema } from './room-presence.ts';
import { type RoomRest, roomRestSchema } from './room-rest.ts';
import { type SessionEnded, sessionEndedSchema } from './session-ended.ts';
import { type StorageState, storageStateSchema } from './storage-state.ts';

/** Everything the server sends unasked. */
export const serverToClient = {
  'room:deliveries': roomDeliveriesSchema,
  'room:events': roomEventsSchema,
  'room:presence': roomPresenceSchema,
  'room:rest': roomRestSchema,
  'session:ended': sessionEndedSchema,
  'storage:state': storageStateSchema,
};

/** The same as Socket.IO's event map. */
export interface ServerToClientEvents {
  'room:deliveries': (payload: RoomDeliveries) => void;
  'room:events': (payload: RoomEvents) => void;
  'room:presence': (payload: RoomPresence) => void;
  'room:rest': (payload: RoomRest) => void;
  'session:ended': (payload: SessionEnded) => void;
  'storage:state': (payload: StorageState) => void;
}
