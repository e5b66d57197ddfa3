/** A packet as Engine.IO holds it until it is written. */
export interface Packet {
  readonly data?: unknown;
  /** The frame that Socket.IO encodes once for all connections of a broadcast, in its pieces. */
  readonly options?: { readonly wsPreEncodedFrame?: Frame };
}

type Frame = readonly { readonly length: number }[];

/** What is held for one connection. */
export interface Held {
  /** What it costs by itself. */
  bytes: number;
  /** The part of it that nobody else holds. */
  own: number;
  readonly frames: { readonly frame: Frame; readonly bytes: number }[];
}

export interface WaitingPackets {
  readonly none: () => Held;
  readonly add: (held: Held, packet: Packet) => void;
  readonly clear: (held: Held) => void;
  /** What all hold together. A broadcast that waits for many connections is in memory once. */
  readonly bytes: () => number;
}

/** What a packet costs beside its text: the object and its place in the queue. */
const PACKET_BYTES = 256;

/** Counts the memory of packets that wait, rather too high than too low. */
export function waitingPackets(): WaitingPackets {
  /** For how many connections a broadcast waits. */
  const holders = new Map<Frame, number>();
  let total = 0;

  return {
    none: () => ({ bytes: 0, own: 0, frames: [] }),
    bytes: () => total,
    add(held, { data, options }) {
      const frame = options?.wsPreEncodedFrame;
      // A character takes two bytes in a text with Japanese, and a text is kept beside its encoding.
      const text = typeof data === 'string' ? 2 * data.length : 0;
      const bytes = (frame ?? []).reduce((sum, { length }) => sum + length, text);
      held.bytes += PACKET_BYTES + bytes;
      const own = PACKET_BYTES + (frame === undefined ? bytes : 0);
      held.own += own;
      total += own;
      if (frame === undefined) return;
      const others = holders.get(frame) ?? 0;
      if (others === 0) total += bytes;
      holders.set(frame, others + 1);
      held.frames.push({ frame, bytes });
    },
    clear(held) {
      total -= held.own;
      for (const { frame, bytes } of held.frames) {
        const others = (holders.get(frame) ?? 1) - 1;
        if (others > 0) {
          holders.set(frame, others);
          continue;
        }
        holders.delete(frame);
        total -= bytes;
      }
      Object.assign(held, { bytes: 0, own: 0, frames: [] });
    },
  };
}
