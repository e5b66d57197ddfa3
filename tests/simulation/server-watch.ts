import type { IncidentEvent } from '#shared/incident/event.ts';
import type { CommandAck, CommandMessage } from '#shared/protocol/command.ts';
import type { RoomJoin, RoomJoinAck } from '#shared/protocol/room-join.ts';
import type { RoomRead, RoomReadAck } from '#shared/protocol/room-read.ts';
import type { History } from './history.ts';
import type { VirtualConnection, Wiretap } from './virtual-server.ts';

/** Refusals that are no answer for ever: the same command may be sent again. */
const PASSING: readonly string[] = [
  'invalid',
  'unauthenticated',
  'rate_limited',
  'too_large',
  'storage_unavailable',
  'not_found',
  'session_ended',
];

/** Watches what a server says: everything must be durable, to be told to that person, in order and whole. */
export function watchServer(history: History): Wiretap & {
  /** Everybody who is in the room was told everything. */
  readonly checkTold: (connections: Iterable<VirtualConnection>) => void;
} {
  const { counts } = history;
  /** The seq that a connection has to be told next. */
  const nextFor = new WeakMap<VirtualConnection, number>();
  const checked = new WeakSet<object>();
  /** The first answer of each command. */
  const answers = new Map<string, string>();

  function mayHear(connection: VirtualConnection, what: string, events: readonly IncidentEvent[]): void {
    const { id, kind } = connection.data.identity.asker;
    const removed = history.removedAt.get(id);
    if (removed === undefined || kind !== 'person') return;
    const late = events.find(({ seq }) => seq > removed);
    if (late !== undefined)
      history.fail('AUTH-3', `${what} tells ${id}, removed at ${removed}, of event ${late.seq}`);
  }

  function told(connection: VirtualConnection, what: string, events: readonly IncidentEvent[]): void {
    history.checkTold(what, events);
    mayHear(connection, what, events);
  }

  function commandAnswered(
    connection: VirtualConnection,
    { id, type, data }: CommandMessage,
    ack: CommandAck,
  ) {
    const given = history.given.get(id);
    const { asker } = connection.data.identity;
    if (ack.ok) {
      told(connection, `the answer of ${id}`, ack.events);
      if (ack.seq > history.log.length) history.fail('LOG-2', `${id} is acknowledged and not durable`);
      if (ack.events.some(({ command }) => command !== id))
        history.fail('SYNC-1', `${id} is answered with events of another command`);
    }
    const isSame =
      given !== undefined && given.type === type && given.person === asker.id && sameData(given.data, data);
    const answer = ack.ok
      ? `yes ${ack.seq} ${ack.events.map(({ seq }) => seq)}`
      : `no ${ack.error.details?.['reason']}`;
    const first = answers.get(id);
    if (!isSame) {
      // Where the words were redacted, nobody can tell the bodies apart any more: the first answer is given again.
      if (ack.ok && (first !== answer || history.counts.redactions === 0))
        history.fail('SYNC-1', `${id} with another body was answered yes`);
      return;
    }
    if (!ack.ok && PASSING.includes(ack.error.code)) return;
    if (first !== undefined && first !== answer)
      history.fail('SYNC-1', `${id} was answered “${first}” first and now “${answer}”`);
    if (first !== undefined) counts.resent += 1;
    answers.set(id, answer);
  }

  return {
    checkTold(connections) {
      for (const connection of connections) {
        const next = nextFor.get(connection);
        // Whoever owns the workspace and is removed leaves the room, and stays connected.
        if (history.onceRemoved.has(connection.data.identity.asker.id)) continue;
        if (next !== undefined && next <= history.log.length)
          history.fail('SYNC-2', `a connection is told no more after ${next - 1} of ${history.log.length}`);
      }
    },
    answered(connection, message, question, answer) {
      if (message === 'command') {
        commandAnswered(connection, question as CommandMessage, answer as CommandAck);
      } else if (message === 'room:join') {
        const joined = answer as RoomJoinAck;
        if (!joined.ok) return;
        const { after } = question as RoomJoin;
        const { snapshot, events, head, more } = joined;
        told(connection, 'the answer of a join', events);
        if (head.seq !== history.log.length)
          history.fail('SYNC-3', `a join is told the head ${head.seq} of ${history.log.length}`);
        if (snapshot !== undefined) history.servedSnapshot(snapshot.seq, snapshot.state);
        const from = snapshot?.seq ?? (after > head.seq ? 0 : after);
        wholeAfter('a join', from, events, head.seq, more);
        nextFor.set(connection, head.seq + 1);
      } else if (message === 'room:read') {
        const read = answer as RoomReadAck;
        if (!read.ok) return;
        told(connection, 'the answer of a read', read.events);
        wholeAfter('a read', (question as RoomRead).after, read.events, read.head.seq, read.more);
      } else if (message === 'room:leave') nextFor.delete(connection);
    },

    said(connection, name, message) {
      if (name !== 'room:events') return;
      const { events } = message as { readonly events: readonly IncidentEvent[] };
      counts.frames += 1;
      if (!checked.has(message as object)) history.checkTold('a frame', events);
      checked.add(message as object);
      mayHear(connection, 'a frame', events);
      const next = nextFor.get(connection);
      const first = events[0]?.seq ?? 0;
      if (next === undefined) history.fail('SYNC-3', 'a frame is sent to somebody who has not joined');
      else if (first !== next)
        history.fail('SYNC-2', `a frame begins at ${first} for somebody who was told up to ${next - 1}`);
      nextFor.set(connection, (events.at(-1)?.seq ?? 0) + 1);
    },
  };

  function wholeAfter(
    what: string,
    after: number,
    events: readonly IncidentEvent[],
    head: number,
    more: boolean,
  ): void {
    const first = events[0]?.seq ?? after + 1;
    if (first !== after + 1) history.fail('SYNC-3', `${what} after ${after} is answered from ${first} on`);
    const last = events.at(-1)?.seq ?? after;
    if (!more && last < head) history.fail('SYNC-3', `${what} after ${after} ends at ${last} of ${head}`);
  }
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
