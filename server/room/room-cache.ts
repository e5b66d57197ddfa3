import type { Store } from '../store/store.ts';
import { loadRoom, type Room } from './room.ts';

/** Rooms held in memory at once. Those not used for longest are let go: a room is only a cache of its log. */
const CAPACITY = 300;

export interface RoomCache {
  readonly get: (incident: string) => Room;
  /** The room if it is in memory. */
  readonly held: (incident: string) => Room | undefined;
  /** Keeps a room that `get` made for an id without a log, because something now waits in it. */
  readonly keep: (room: Room) => void;
  readonly drop: (incident: string) => void;
}

/** The rooms in memory. Ids without a log leave no trace, so that asking for unknown ones costs no memory. */
export function roomCache(store: Store): RoomCache {
  const rooms = new Map<string, Room>();

  function keep(room: Room): void {
    rooms.delete(room.incident);
    rooms.set(room.incident, room);
    if (rooms.size <= CAPACITY) return;
    for (const candidate of rooms.values()) {
      if (candidate.work !== null || candidate === room) continue;
      rooms.delete(candidate.incident);
      return;
    }
  }

  return {
    get(incident) {
      const room = rooms.get(incident) ?? loadRoom(store, incident);
      if (room.head.seq > 0 || room.work !== null) keep(room);
      return room;
    },
    held: (incident) => rooms.get(incident),
    keep,
    drop: (incident) => rooms.delete(incident),
  };
}
