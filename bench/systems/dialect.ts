export type Payload = string | Uint8Array;

/** One client's way into the room: what it says when the line is open, and to each message until it is in. */
export interface Entrance {
  readonly opened: () => readonly Payload[];
  readonly next: (message: Buffer) => { readonly say: readonly Payload[]; readonly isIn: boolean };
}

/** How a light client speaks with one system. Every system has one room, in which all clients are. */
export interface Dialect {
  /** What the WebSocket is opened with. */
  readonly path: string;
  /** Whether head and tail of a message are enough to count its events. */
  readonly endsSuffice: boolean;
  readonly enter: () => Entrance;
  /** How many events this client has after a message, when it had so many before. */
  readonly held: (before: number, message: Buffer) => number;
  /** The answer to a message that only asks whether the client lives. */
  readonly pong?: (message: Buffer) => Payload | undefined;
  /** The message that makes the n-th event, counted from 1. */
  readonly write: (n: number) => Payload;
  /** The message that makes many at once, the last of them the n-th, where the system has one. */
  readonly writeMany?: (first: number, count: number) => Payload;
  /** Makes of the message that let a client in what its screen needs; answers the number of the newest event. */
  readonly usable?: (message: Buffer) => number;
}

/** A system as the benchmark drives it. */
export interface System {
  readonly name: string;
  /** The server's own process: a file of `bench/`. */
  readonly server: string;
  readonly args?: readonly string[];
  /** Makes the room, and answers how to speak with the server. */
  readonly dialect: (url: string) => Promise<Dialect>;
}
