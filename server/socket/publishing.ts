import type { Frame } from '#server/room/published.ts';
import { cutOffWhereBehind } from './backlog.ts';
import { connectionsIn, type LiveServer, roomOf } from './connection.ts';

/** Sends a room's news to everyone in it: encoded once, whatever their number. */
export function publish(
  io: LiveServer,
  { incident, events }: Frame,
  cutOff: (waitingPackets: number) => void,
): void {
  io.to(roomOf(incident)).emit('room:events', { incident, events: [...events] });
  for (const connection of connectionsIn(io, incident)) cutOffWhereBehind(connection, cutOff);
}
