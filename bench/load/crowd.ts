import type { Dialect } from '../systems/dialect.ts';
import type { LoadClient, OpenClient } from './conversation.ts';

/** Told of one message's events, at one client: the numbers after `from`, up to `to`. */
export type Arrival = (from: number, to: number) => void;

/** The writer and the subscribers of the room, and how far the last of them is. */
export interface Crowd {
  readonly size: number;
  /** Writes so many events more, in one go. */
  readonly write: (count: number) => void;
  /** Writes so many events more by as few messages as the system allows. */
  readonly fill: (count: number) => void;
  readonly written: () => number;
  /** The events that every client has. */
  readonly complete: () => number;
  /** Resolves when more events are complete than were before. */
  readonly progress: () => Promise<void>;
  /** Calls back for each arrival at each client until it is told otherwise. */
  readonly onArrival: (arrival: Arrival | null) => void;
  /** Bytes that came to all clients so far. */
  readonly bytesRead: () => number;
  readonly close: () => void;
}

/** At most so many enter at once: the door is not what is measured here. */
const ENTERING = 50;

/** Enters the room with the writer and so many subscribers. The writer hears its own events and counts as one more. */
export async function crowd(
  url: string,
  dialect: Dialect,
  subscribers: number,
  open: OpenClient,
): Promise<Crowd> {
  let written = 0;
  let complete = 0;
  let arrival: Arrival | null = null;
  let moved: (() => void) | null = null;
  const held = new Float64Array(subscribers + 1);
  /** How many clients stand at a number of events, where it is not the least one. */
  const standing = new Map<number, number>([[0, subscribers + 1]]);

  function heard(client: number, message: Buffer): void {
    const from = held[client] ?? 0;
    const to = dialect.held(from, message);
    if (to === from) return;
    if (to < from) throw new Error(`events came twice: ${to} after ${from}`);
    held[client] = to;
    arrival?.(from, to);
    standing.set(to, (standing.get(to) ?? 0) + 1);
    const left = (standing.get(from) ?? 0) - 1;
    if (left > 0) {
      standing.set(from, left);
      return;
    }
    standing.delete(from);
    if (from !== complete) return;
    complete = Math.min(...standing.keys());
    moved?.();
  }

  const clients: LoadClient[] = [];
  while (clients.length <= subscribers) {
    const more = Math.min(ENTERING, subscribers + 1 - clients.length);
    const first = clients.length;
    const entering = Array.from({ length: more }, (_, n) =>
      open({ url, dialect, heard: (message) => heard(first + n, message) }),
    );
    clients.push(...(await Promise.all(entering)));
  }
  const [writer] = clients as [LoadClient];
  function write(count: number): void {
    writer.send(...Array.from({ length: count }, (_, n) => dialect.write(written + n + 1)));
    written += count;
  }
  return {
    size: clients.length,
    write,
    fill(count) {
      if (dialect.writeMany === undefined) {
        write(count);
        return;
      }
      writer.send(dialect.writeMany(written + 1, count));
      written += count;
    },
    written: () => written,
    complete: () => complete,
    progress: () =>
      new Promise((resolve) => {
        moved = resolve;
      }),
    onArrival(given) {
      arrival = given;
    },
    bytesRead: () => clients.reduce((sum, client) => sum + client.bytesRead(), 0),
    close() {
      for (const client of clients) client.close();
    },
  };
}
