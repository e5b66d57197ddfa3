import type { Frame } from '#server/room/published.ts';
import { type LiveServer, roomOf } from './connection.ts';

/** Sends a room's news to everyone in it: encoded once, whatever their number. */
export function publish(io: LiveServer, { incident, events }: Frame): void {
  io.to(roomOf(incident)).emit('room:events', { incident, events: [...events] });
}
