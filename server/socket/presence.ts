import type { Clock, Stop } from '#server/clock.ts';
import type { RoomPresence } from '#shared/protocol/room-presence.ts';
import { type Connection, connectionsIn, idsIn, incidentsOf, type LiveServer, roomOf } from './connection.ts';

/** However many come and go, a room hears of it this often at most. */
const EVERY_MS = 250;

/**
 * What presence may cost a room. Everybody hears of everybody, so its cost grows with the square of the room: a crowd
 * of two thousand that comes back would be told gigabytes. A room that is too large to be told at once is told in
 * slices.
 */
const SLICE_BYTES = 800_000;
const SLICE_EVERY_MS = 100;

/** What one person's line takes, about. */
const ENTRY_BYTES = 100;

export interface Presence {
  /** Who is there may have changed. */
  readonly touch: (incident: string) => void;
  readonly stop: Stop;
}

/** A room that is about to be told, or is being told. */
interface Round {
  stop: Stop;
  /** Whether something changed since it began. */
  again: boolean;
}

/** Tells each room whose screens are connected. Whole each time; a lost one is made good by the next. */
export function startPresence(io: LiveServer, clock: Clock): Presence {
  const rounds = new Map<string, Round>();

  function begin(incident: string): void {
    const round: Round = { stop: () => undefined, again: false };
    round.stop = clock.after(EVERY_MS, () => {
      round.again = false;
      const message = messageOf(incident);
      const room = roomOf(incident);
      const ids = [...idsIn(io, incident)];
      if (ids.length > atOnce(message)) return tell(incident, round, ids);
      rounds.delete(incident);
      io.to(room).volatile.emit('room:presence', message);
    });
    rounds.set(incident, round);
  }

  /** Tells some of those who were there when the round began and still are, and the others later. */
  function tell(incident: string, round: Round, ids: readonly string[]): void {
    const message = messageOf(incident);
    const present = idsIn(io, incident);
    const still = ids.filter((id) => present.has(id));
    const some = atOnce(message);
    // Each connection has a room of its own.
    for (const id of still.slice(0, some)) io.to(id).volatile.emit('room:presence', message);
    if (still.length > some) {
      round.stop = clock.after(SLICE_EVERY_MS, () => tell(incident, round, still.slice(some)));
      return;
    }
    rounds.delete(incident);
    if (round.again) begin(incident);
  }

  function messageOf(incident: string): RoomPresence {
    return { incident, present: presentIn(io, incident) };
  }

  return {
    touch(incident) {
      const round = rounds.get(incident);
      if (round === undefined) begin(incident);
      else round.again = true;
    },
    stop() {
      for (const { stop } of rounds.values()) stop();
      rounds.clear();
    },
  };
}

/** Tells the rooms of a connection that it comes or goes. */
export function touchRoomsOf(presence: Presence, connection: Connection): void {
  for (const incident of incidentsOf(connection)) presence.touch(incident);
}

/** How many can be told in one slice. */
function atOnce({ present }: RoomPresence): number {
  return Math.max(1, Math.floor(SLICE_BYTES / (ENTRY_BYTES * Math.max(1, present.length))));
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
