import type { Asker } from '#shared/incident/actor.ts';
import type { CommandType } from '#shared/incident/commands.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { CommandAck, CommandMessage } from '#shared/protocol/command.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { RoomJoin } from '#shared/protocol/room-join.ts';
import type { RoomRead } from '#shared/protocol/room-read.ts';
import { toMs } from '#shared/time/instant.ts';
import {
  type Answer,
  type Connection,
  type LineFacts,
  type Message,
  type Payload,
  type Wire,
  type WireListener,
  WireLost,
} from '../wire.ts';

export const INCIDENT = 'i1';

/** What answers at the other end of a line. */
export interface LineEnd {
  readonly now: string;
  join(after: number, hash?: string): Answer<'room:join'>;
  read(after: number, limit: number): Answer<'room:read'>;
  command(asker: Asker, id: string, type: CommandType, data: unknown): CommandAck;
}

interface Packet {
  readonly kind: 'question' | 'answer' | 'events';
  readonly deliver: () => void;
  readonly lose: () => void;
}

/** A line on which nothing moves unless a test lets it, and which loses and repeats as the test says. */
export class FakeLine implements Wire {
  readonly #server: LineEnd;
  readonly #asker: Asker;
  readonly #listeners = new Set<WireListener>();
  #connection: Connection = { status: 'live', since: '2026-11-20T09:00:00.000Z' };
  #joined = false;
  toServer: Packet[] = [];
  toClient: Packet[] = [];
  /** Every message that was asked, for tests that look at the traffic. */
  readonly asked: { readonly message: Message; readonly payload: unknown }[] = [];

  constructor(server: LineEnd, asker: Asker) {
    this.#server = server;
    this.#asker = asker;
  }

  ask<M extends Message>(message: M, payload: Payload<M>): Promise<Answer<M>> {
    if (this.#connection.status !== 'live') return Promise.reject(new WireLost('down'));
    this.asked.push({ message, payload });
    return new Promise<Answer<M>>((resolve, reject) => {
      const lose = () => reject(new WireLost('cut'));
      const deliver = () => {
        const answer = structuredClone(this.#answer(message, payload)) as Answer<M>;
        this.toClient.push({ kind: 'answer', deliver: () => resolve(answer), lose });
      };
      this.toServer.push({ kind: 'question', deliver, lose });
    });
  }

  #answer(message: Message, payload: unknown): unknown {
    switch (message) {
      case 'room:join':
        this.#joined = true;
        return this.#server.join((payload as RoomJoin).after, (payload as RoomJoin).hash);
      case 'room:read':
        return this.#server.read((payload as RoomRead).after, (payload as RoomRead).limit);
      case 'command': {
        const { id, type, data } = payload as CommandMessage;
        return this.#server.command(this.#asker, id, type as CommandType, data);
      }
      case 'clock':
        return { ok: true, now: this.#server.now };
      default:
        return { ok: true };
    }
  }

  /** The server's fan-out. */
  publish(events: readonly IncidentEvent[]) {
    if (!this.#joined) return;
    const copy = structuredClone([...events]);
    const deliver = () => {
      for (const listener of this.#listeners) listener.events({ incident: INCIDENT, events: copy });
    };
    this.toClient.push({ kind: 'events', deliver, lose: () => undefined });
  }

  /** Delivers what waits first in a direction. */
  deliver(direction: 'toServer' | 'toClient') {
    this[direction].shift()?.deliver();
  }
  /** Delivers what waits first in a direction and leaves a copy of it behind. */
  repeat() {
    const [packet] = this.toClient;
    if (packet?.kind === 'events') packet.deliver();
  }
  /** Loses the first waiting fan-out message; answers are the line's own and are only lost with it. */
  loseEvents() {
    const at = this.toClient.findIndex(({ kind }) => kind === 'events');
    if (at >= 0) this.toClient.splice(at, 1);
  }
  cut(status: 'offline' | 'stale' = 'offline') {
    if (this.#connection.status !== 'live') return;
    this.#joined = false;
    const lost = [...this.toServer, ...this.toClient];
    this.toServer = [];
    this.toClient = [];
    this.#become({ status, since: this.#server.now });
    for (const packet of lost) packet.lose();
  }
  mend() {
    if (this.#connection.status !== 'live') this.#become({ status: 'live', since: this.#server.now });
  }
  end(error: WireError) {
    this.#become({ status: 'ended', since: this.#server.now, error });
  }
  presence(present: { participant: string; name: string; screens: number }[]) {
    for (const listener of this.#listeners) listener.presence({ incident: INCIDENT, present });
  }

  storage(failingSince: string | null, damagedSince: string | null = null) {
    for (const listener of this.#listeners) listener.storage({ failingSince, damagedSince });
  }

  #become(connection: Connection) {
    this.#connection = connection;
    for (const listener of this.#listeners) listener.connection(connection);
  }
  listen(listener: WireListener): () => void {
    this.#listeners.add(listener);
    listener.connection(this.#connection);
    return () => this.#listeners.delete(listener);
  }
  facts(): LineFacts {
    return { offsetMs: 12, errorMs: 3, trips: [4, 6], transport: 'websocket', reconnects: 1 };
  }

  serverNow(): number {
    return toMs(this.#server.now);
  }
  stop() {
    this.cut();
  }
}
