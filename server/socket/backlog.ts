import type { Connection } from './connection.ts';

/**
 * What may wait for a connection before it is cut off (SYNC-8); one that is cut off comes back and catches up. The
 * answers to everything that may be sent at once (`Limits.messages`) are ready in one turn of the event loop, before
 * any of them can be written: that many packets say nothing of whether the other end reads. Packets alone bound
 * nothing either: an answer may be as large as a megabyte.
 */
const MAX_WAITING_PACKETS = 4_096;
const MAX_WAITING_BYTES = 32 * 1024 * 1024;

/** Cuts a connection off whose other end does not read; told is the number of packets that waited. */
export function cutOffWhereBehind(connection: Connection, cutOff: (waitingPackets: number) => void): void {
  const { packets, bytes } = waitingFor(connection);
  if (packets <= MAX_WAITING_PACKETS && bytes <= MAX_WAITING_BYTES) return;
  cutOff(packets);
  drop(connection);
}

/** Engine.IO names its buffer private and offers no other way to see how far a connection is behind. */
interface Buffers {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

/** Bytes are counted by characters, which is what a string costs here at least. */
function waitingFor({ conn }: Connection): { readonly packets: number; readonly bytes: number } {
  const { writeBuffer, transport } = conn as unknown as Buffers;
  const ahead = transport.socket?.bufferedAmount ?? 0;
  const bytes = writeBuffer.reduce(
    (sum, { data }) => sum + (typeof data === 'string' ? data.length : 0),
    ahead,
  );
  return { packets: writeBuffer.length, bytes };
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
