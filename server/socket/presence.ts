import type { Clock, Stop } from '#server/clock.ts';
import type { RoomPresence } from '#shared/protocol/room-presence.ts';
import { type Connection, connectionsIn, incidentsOf, type LiveServer, roomOf } from './connection.ts';

/** However many come and go, a room hears of it this often at most. */
const EVERY_MS = 250;

export interface Presence {
  /** Who is there may have changed. */
  readonly touch: (incident: string) => void;
  readonly stop: Stop;
}

/** Tells each room whose screens are connected. Whole each time; a lost one is made good by the next. */
export function startPresence(io: LiveServer, clock: Clock): Presence {
  const waiting = new Map<string, Stop>();

  function send(incident: string): void {
    waiting.delete(incident);
    io.to(roomOf(incident)).volatile.emit('room:presence', { incident, present: presentIn(io, incident) });
  }

  return {
    touch(incident) {
      if (waiting.has(incident)) return;
      waiting.set(
        incident,
        clock.after(EVERY_MS, () => send(incident)),
      );
    },
    stop() {
      for (const stop of waiting.values()) stop();
      waiting.clear();
    },
  };
}

/** Tells the rooms of a connection that it comes or goes. */
export function touchRoomsOf(presence: Presence, connection: Connection): void {
  for (const incident of incidentsOf(connection)) presence.touch(incident);
}

function presentIn(io: LiveServer, incident: string): RoomPresence['present'] {
  const present = new Map<string, RoomPresence['present'][number]>();
  for (const { data } of connectionsIn(io, incident)) {
    const { asker } = data.identity;
    // A script is nobody's screen.
    if (asker.kind === 'automation') continue;
    const screens = (present.get(asker.id)?.screens ?? 0) + 1;
    present.set(asker.id, { participant: asker.id, name: asker.name, screens });
  }
  return [...present.values()];
}
