import { type Held, type Packet, waitingPackets } from './waiting-packets.ts';

/**
 * What may wait for connections whose other end does not read (SYNC-8), in bytes of memory. One connection's share
 * holds the answers to everything that a person may send at once (`Limits`): they are ready in one turn of the event
 * loop, before any can be written, and say nothing of whether the other end reads. What all connections hold together
 * is the promise: however many freeze, the server grows by no more.
 */
export interface Bounds {
  readonly connection: number;
  readonly total: number;
}

const MB = 1024 * 1024;

export const BOUNDS: Bounds = { connection: 8 * MB, total: 32 * MB };

/** How long an answer to a poll may stand still, once its connection is gone. */
const UNREAD_MS = 10_000;

/** What the backlog counts about itself. */
export interface BacklogMeasures {
  readonly cutOff: () => void;
  /** Bytes that wait for all connections. */
  readonly waiting: (bytes: number) => void;
}

/** An answer to a poll, from when it is written until the other end has it. */
interface Answer {
  readonly writableFinished: boolean;
  destroy(): unknown;
  setTimeout(ms: number, run: () => void): unknown;
}

interface Transport {
  readonly name: string;
  readonly writable: boolean;
  readonly socket?: { terminate(): void };
  readonly res?: Answer | null;
  prependListener(what: 'drain' | 'ready', listener: () => void): unknown;
}

/** An Engine.IO connection. Its buffer and its transports are private, and there is no other way to see how far it is behind. */
export interface Line {
  readonly transport: Transport;
  on(what: 'packetCreate', listener: (packet: Packet) => void): unknown;
  on(what: 'flush' | 'close', listener: () => void): unknown;
  on(what: 'upgrade', listener: (transport: Transport) => void): unknown;
  close(discard: boolean): unknown;
}

/**
 * Keeps what waits for connections within bounds: whoever is too far behind is cut off, and catches up when they are
 * back. A connection that reads costs nothing here but a look at whether it could be written to.
 */
export function startBacklog(
  bounds: Bounds,
  measures: BacklogMeasures,
): { readonly watch: (line: Line) => void } {
  const packets = waitingPackets();
  const behind = new Map<Held, () => void>();

  function hold(held: Held, packet: Packet, cutOff: () => void): void {
    packets.add(held, packet);
    behind.set(held, cutOff);
    while (packets.bytes() > bounds.total) cutOffTheFurthest();
    measures.waiting(packets.bytes());
  }

  function cutOffTheFurthest(): void {
    const [furthest] = [...behind].sort(([a], [b]) => b.bytes - a.bytes);
    if (furthest === undefined) throw new Error('bytes wait for nobody');
    const [, cutOff] = furthest;
    cutOff();
  }

  function release(held: Held): void {
    if (!behind.delete(held)) return;
    packets.clear(held);
    measures.waiting(packets.bytes());
  }

  function watch(line: Line): void {
    /** What waits to be handed to the transport, and what the transport has not got rid of yet. */
    let waiting = packets.none();
    let leaving = packets.none();
    let answer: Answer | null = null;

    function cutOff(): void {
      measures.cutOff();
      const { socket } = line.transport;
      // Without waiting for the other end: a polite close would keep all that waits in memory until a timeout.
      line.close(true);
      socket?.terminate();
      if (answer?.writableFinished === false) answer.destroy();
      gone();
    }

    function gone(): void {
      release(waiting);
      release(leaving);
    }

    function listenTo(transport: Transport): void {
      // Before Engine.IO's own listener, which hands over the next packets. A poll is answered at once, and what was
      // answered has arrived only when the next poll comes.
      transport.prependListener(transport.name === 'polling' ? 'ready' : 'drain', () => release(leaving));
    }

    line.on('packetCreate', (packet) => {
      if (line.transport.writable) return;
      hold(waiting, packet, cutOff);
      if (waiting.bytes + leaving.bytes > bounds.connection) cutOff();
    });
    line.on('flush', () => {
      release(leaving);
      [waiting, leaving] = [leaving, waiting];
      if (line.transport.name !== 'polling') return;
      // Nobody asks for more before they have what they asked for, except to make us keep it. Engine.IO is in the
      // middle of writing here and would fall over a connection that is gone.
      if (answer?.writableFinished === false) {
        answer.destroy();
        setImmediate(cutOff);
      }
      answer = line.transport.res ?? null;
    });
    line.on('upgrade', listenTo);
    line.on('close', () => {
      gone();
      if (answer?.writableFinished === false) answer.setTimeout(UNREAD_MS, () => answer?.destroy());
    });
    listenTo(line.transport);
  }

  return { watch };
}
