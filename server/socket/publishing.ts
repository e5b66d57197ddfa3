import type { Frame } from '#server/room/published.ts';
import { type Connection, connectionsIn, type LiveServer, roomOf } from './connection.ts';

/**
 * Packets that may wait for a connection before it is cut off (SYNC-8). A screen that keeps up has none or a few
 * waiting; one that is cut off comes back and catches up from the log.
 */
const MAX_WAITING_PACKETS = 256;

/** Sends a room's news to everyone in it: encoded once, whatever their number. */
export function publish(
  io: LiveServer,
  { incident, events }: Frame,
  cutOff: (waitingPackets: number) => void,
): void {
  io.to(roomOf(incident)).emit('room:events', { incident, events: [...events] });
  for (const connection of connectionsIn(io, incident)) {
    const waiting = waitingPackets(connection);
    if (waiting <= MAX_WAITING_PACKETS) continue;
    cutOff(waiting);
    drop(connection);
  }
}

/** Engine.IO names this buffer private and offers no other way to see how far a connection is behind. */
function waitingPackets({ conn }: Connection): number {
  return (conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length;
}

/**
 * Closes a connection whose other end does not read, without waiting for it: a polite close would keep all that
 * waits in memory until a timeout.
 */
function drop({ conn }: Connection): void {
  const transport = conn.transport as { readonly socket?: { readonly terminate?: () => void } };
  conn.close(true);
  transport.socket?.terminate?.();
}
