import type { Message } from '#renderer/sync/wire.ts';
import type { Connection, ConnectionData, LiveServer } from '#server/socket/connection.ts';
import type { Refusal } from '#shared/errors/refusal.ts';
import type { Cable } from './cable.ts';
import type { Life, World } from './world.ts';

/** What the client's end of a connection hears. Packets come as the text that travelled. */
export interface ClientEnd {
  readonly opened: () => void;
  readonly refused: (error: Refusal) => void;
  readonly answer: (question: number, text: string) => void;
  readonly said: (name: string, text: string) => void;
  readonly closed: () => void;
}

/** Watches all that a server sends, before the network has its way with it. */
export interface Wiretap {
  readonly answered: (
    connection: VirtualConnection,
    message: Message,
    question: unknown,
    answer: unknown,
  ) => void;
  readonly said: (connection: VirtualConnection, name: string, message: unknown) => void;
}

/** How the network may treat single packets to a client: how often each arrives. */
export type Fate = (kind: 'answer' | 'frame') => 0 | 1 | 2;

/** How long the server believes in a line that carries nothing. */
const PING_TIMEOUT_MS = 20_000;

/** The server's end of one connection, in place of Socket.IO's. */
export class VirtualConnection implements Connection {
  readonly id: string;
  readonly data = {} as ConnectionData;
  readonly handshake: { readonly auth: unknown };
  readonly rooms: Set<string>;
  /** What is below it: never behind, since what waits here costs nobody anything. */
  readonly conn: never;
  readonly #server: VirtualServer;
  readonly #cable: Cable;
  readonly #end: ClientEnd;
  readonly #heard = new Map<string, (() => void)[]>();
  #any: ((name: string, ...args: unknown[]) => void) | null = null;
  #open = true;

  constructor(server: VirtualServer, id: string, auth: unknown, cable: Cable, end: ClientEnd) {
    this.#server = server;
    this.id = id;
    this.handshake = { auth };
    this.rooms = new Set([id]);
    this.#cable = cable;
    this.#end = end;
    this.conn = { writeBuffer: [], transport: {}, close: () => this.dropped() } as never;
  }

  get isOpen(): boolean {
    return this.#open;
  }
  join(room: string): void {
    if (!this.#open) return;
    this.rooms.add(room);
    this.#server.enter(room, this.id);
  }
  leave(room: string): void {
    this.rooms.delete(room);
    this.#server.exit(room, this.id);
  }
  on(what: string, listener: () => void): void {
    this.#heard.set(what, [...(this.#heard.get(what) ?? []), listener]);
  }
  onAny(listener: (name: string, ...args: unknown[]) => void): void {
    this.#any = listener;
  }
  emit: Connection['emit'] = (name, message) => {
    this.say(name, message, JSON.stringify(message));
  };
  /** Says what is text already: encoded once for everybody. */
  say(name: string, message: unknown, text: string): void {
    if (!this.#open || !this.#server.life.alive) return;
    this.#server.tap.said(this, name, message);
    const times = name === 'room:events' ? this.#server.fate('frame') : 1;
    for (let n = 0; n < times; n += 1) this.#cable.toClient(() => this.#end.said(name, text));
  }
  /** Takes a message of the client. */
  take(name: Message, question: number, text: string): void {
    if (!this.#open || !this.#server.life.alive) return;
    const payload: unknown = JSON.parse(text);
    this.#any?.(name, payload, (answer: unknown) => {
      if (!this.#open || !this.#server.life.alive) return;
      this.#server.tap.answered(this, name, payload, answer);
      const answered = JSON.stringify(answer);
      if (this.#server.fate('answer') > 0) this.#cable.toClient(() => this.#end.answer(question, answered));
    });
  }
  disconnect(): void {
    if (!this.#open) return;
    this.dropped();
    this.#cable.toClient(() => this.#end.closed());
  }
  /** The connection is gone, and the other end need not know. */
  dropped(): void {
    if (!this.#open) return;
    this.#tell('disconnecting');
    this.#open = false;
    for (const room of this.rooms) this.#server.exit(room, this.id);
    this.rooms.clear();
    this.#server.sockets.sockets.delete(this.id);
    this.#tell('disconnect');
  }
  /** The line carries nothing: after a while the server notices. */
  silent(world: World): void {
    world.after(PING_TIMEOUT_MS, this.#server.life, () => {
      if (this.#cable.isBlocked()) this.dropped();
    });
  }
  #tell(what: string): void {
    if (!this.#server.life.alive) return;
    for (const listener of this.#heard.get(what) ?? []) listener();
  }
}

/** All connections of one running server, in place of Socket.IO's. */
export class VirtualServer implements LiveServer {
  readonly life: Life;
  readonly tap: Wiretap;
  readonly fate: Fate;
  readonly sockets = {
    sockets: new Map<string, VirtualConnection>(),
    adapter: { rooms: new Map<string, Set<string>>() },
  };
  readonly engine: { readonly clientsCount: number; readonly close: () => void };
  #letIn: Parameters<LiveServer['use']>[0] = (_connection, next) => next();
  #connected: (connection: Connection) => void = () => undefined;
  #ids = 0;

  constructor(life: Life, tap: Wiretap, fate: Fate) {
    this.life = life;
    this.tap = tap;
    this.fate = fate;
    const { sockets } = this.sockets;
    this.engine = {
      get clientsCount() {
        return sockets.size;
      },
      close: () => undefined,
    };
  }

  use(letIn: Parameters<LiveServer['use']>[0]): void {
    this.#letIn = letIn;
  }
  on(_what: 'connection', listener: (connection: Connection) => void): void {
    this.#connected = listener;
  }
  to(room: string) {
    const emit: Connection['emit'] = (name, message) => {
      const text = JSON.stringify(message);
      for (const id of [...(this.sockets.adapter.rooms.get(room) ?? [])]) {
        this.sockets.sockets.get(id)?.say(name, message, text);
      }
    };
    return { emit, volatile: { emit } };
  }
  disconnectSockets(): void {
    for (const connection of [...this.sockets.sockets.values()]) connection.disconnect();
  }
  enter(room: string, id: string): void {
    const ids = this.sockets.adapter.rooms.get(room) ?? new Set();
    this.sockets.adapter.rooms.set(room, ids.add(id));
  }
  exit(room: string, id: string): void {
    const ids = this.sockets.adapter.rooms.get(room);
    ids?.delete(id);
    if (ids?.size === 0) this.sockets.adapter.rooms.delete(room);
  }

  /** A client knocks; null where it is not let in. */
  accept(auth: unknown, cable: Cable, end: ClientEnd): VirtualConnection | null {
    this.#ids += 1;
    const connection = new VirtualConnection(this, `socket ${this.#ids}`, auth, cable, end);
    let refusal: Refusal | null = null;
    let isIn = false;
    this.#letIn(connection, (error) => {
      isIn = error === undefined;
      if (!isIn) refusal = (error as Error & { data: Refusal }).data;
    });
    if (!isIn) {
      cable.toClient(() => {
        if (refusal !== null) end.refused(refusal);
      });
      return null;
    }
    this.sockets.sockets.set(connection.id, connection);
    this.enter(connection.id, connection.id);
    cable.toClient(end.opened);
    this.#connected(connection);
    return connection;
  }
}
