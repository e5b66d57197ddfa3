import { isDeepStrictEqual } from 'node:util';
import { openConnection } from '#renderer/sync/connection.ts';
import type { Outbox } from '#renderer/sync/outbox.ts';
import { decideOn } from '#renderer/sync/rebase.ts';
import { type RoomKnown, type RoomSync, startRoomSync } from '#renderer/sync/room-sync.ts';
import type { Answer, Message, Payload, Wire } from '#renderer/sync/wire.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { reachesOutside } from '#shared/incident/broadcasts/outside.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { CommandAck, CommandMessage } from '#shared/protocol/command.ts';
import type { RoomJoinAck } from '#shared/protocol/room-join.ts';
import type { Random } from '#tests/support/random.ts';
import type { DurableOutbox } from './durable-outbox.ts';
import type { History } from './history.ts';
import { BEGINNING } from './host.ts';
import type { Network } from './virtual-line.ts';
import type { Life, World } from './world.ts';

/** So soon after a frame that does not fit is it asked for what is missing. */
const NOTICED_MS = 1_500;

/** One of so many changes of a screen is looked at in full. */
const LOOK_EVERY = 40;

export interface ScreenOptions {
  readonly id: string;
  readonly asker: Asker;
  readonly token: string;
  readonly world: World;
  readonly random: Random;
  readonly network: Network;
  readonly history: History;
  readonly kept: DurableOutbox;
  /** Milliseconds by which this machine's clock is wrong. */
  readonly skew: number;
}

/** One life of a page: the real connection and room, and everything that must hold for what it shows. */
export interface Screen {
  readonly asker: Asker;
  readonly sync: RoomSync;
  readonly wire: Wire;
  readonly life: Life;
  /** The log as it was told this page. */
  readonly told: () => readonly IncidentEvent[];
  readonly give: <Type extends CommandType>(type: Type, data: CommandInput<Type>) => void;
  readonly sendHeld: (id: string) => void;
  readonly withdraw: (id: string) => void;
  /** Closed by its reader. */
  readonly close: () => void;
}

/** An own command that was answered with yes, until its events are confirmed here. */
interface Answered {
  readonly seq: number;
  readonly events: readonly string[];
}

export function openScreen(options: ScreenOptions): Screen {
  const { id, asker, token, world, random, network, history, kept, skew } = options;
  const life: Life = { alive: true };
  const timers = { after: (ms: number, run: () => void) => world.after(ms, life, run) };
  const outbox: Outbox = kept.open();
  const connection = openConnection({
    dial: network.dial(token, life),
    now: () => BEGINNING + world.now() + skew,
    draw: random.draw,
    onWake: () => () => undefined,
    timers,
  });
  let told: IncidentEvent[] = [];
  let toldIds = new Set<string>();
  const notes = new Map<string, NoteFacts>();
  const answered = new Map<string, Answered>();
  let seen = 0;
  let changes = 0;
  /** Commands that were asked since the room was joined last, and have no answer. */
  let underWay = 0;
  let visit = 0;
  let restartedAt = 0;
  let isStarted = false;
  /** How the line is, and how often the log was asked for. */
  let line = 'connecting';
  let reads = 0;
  let readsUnderWay = 0;
  let readAt = 0;
  /** Where the last answer about the log ended: while it starts over, a screen reads on from there before it shows it. */
  let answeredTo = 0;
  /** What reaches people outside and was said by a human while this line was up. */
  let said = new Set<string>();

  const wire: Wire = { ...connection, ask };
  async function ask<M extends Message>(message: M, payload: Payload<M>): Promise<Answer<M>> {
    if (message === 'command') return asked(payload as CommandMessage) as Promise<Answer<M>>;
    const isRead = message === 'room:join' || message === 'room:read';
    if (isRead) checkReading((payload as { after: number }).after);
    readsUnderWay += isRead ? 1 : 0;
    const answer = await connection.ask(message, payload).finally(() => {
      readsUnderWay -= isRead ? 1 : 0;
      if (isRead) readAt = world.now();
    });
    if (message === 'room:join') {
      visit += 1;
      underWay = 0;
    }
    if (isRead) answeredTo = endOf(answer as RoomJoinAck);
    return answer;
  }
  function endOf(answer: RoomJoinAck): number {
    if (!answer.ok) return 0;
    return answer.events.at(-1)?.seq ?? answer.snapshot?.seq ?? 0;
  }
  /** What is missing is asked for from the last event that is there, or all anew, and only over a line. */
  function checkReading(after: number): void {
    reads += 1;
    const head = isStarted ? sync.known().confirmed.seq : 0;
    if (after !== head && after !== 0 && after !== answeredTo)
      history.fail('SYNC-3', `${id} asks for what comes after ${after} and has ${head}`);
    if (line !== 'live') history.fail('SYNC-3', `${id} asks for the room while its line is ${line}`);
  }
  async function asked(command: CommandMessage): Promise<CommandAck> {
    const during = visit;
    underWay += 1;
    const given = history.given.get(command.id);
    // What was acknowledged already is only asked for again.
    const isNew = given?.screen === id && given.acknowledged === null;
    if (isNew && reachesOutside(command.type as CommandType) && !said.has(command.id))
      history.fail('SYNC-4', `${id} sends ${command.id} outside, which nobody said on this line`);
    if (underWay > 1) history.fail('SYNC-4', `${id} sends ${command.id} while another is on its way`);
    try {
      const ack = await connection.ask('command', command);
      if (life.alive) acknowledged(command.id, ack);
      return ack;
    } finally {
      if (during === visit) underWay -= 1;
    }
  }
  function acknowledged(command: string, ack: CommandAck): void {
    const given = history.given.get(command);
    if (given === undefined || !ack.ok) return;
    if (given.acknowledged === null) history.counts.acknowledged += 1;
    given.acknowledged = ack.events.map((event) => event.id);
    answered.set(command, { seq: ack.seq, events: given.acknowledged });
  }

  connection.listen({
    connection: ({ status }) => {
      line = status;
      if (status !== 'live') said = new Set();
    },
    events: ({ events }) => {
      if (isStarted && events[0] !== undefined) lookForHole(events[0].seq);
    },
    presence: () => undefined,
    storage: () => undefined,
  });
  const sync = startRoomSync({
    wire,
    incident: history.incident,
    asker,
    outbox,
    commandId: kept.drawId,
    note: (note) => notes.get(note),
    logged: (events) => {
      for (const event of events) hear(event);
    },
    restarted: ({ seq }) => {
      history.note(`${id} starts over from ${seq}`);
      told = [];
      toldIds = new Set();
      notes.clear();
      restartedAt = seq;
    },
    changed: () => {
      if (life.alive && isStarted) look();
    },
    report: (error) => {
      if (life.alive) history.fail('SYNC-3', `${id} reports ${error instanceof Error ? error.stack : error}`);
    },
    timers,
  });
  isStarted = true;

  function hear(event: IncidentEvent): void {
    const expected = (told.at(-1)?.seq ?? restartedAt) + 1;
    if (event.seq !== expected)
      history.fail('SYNC-2', `${id} applies ${event.seq} where ${expected} is next`);
    if (history.log[event.seq - 1]?.hash !== event.hash)
      history.fail('SYNC-2', `${id} applies another event ${event.seq} than the log has`);
    told.push(event);
    toldIds.add(event.id);
    // It starts over now, however long ago the words were taken out.
    if (event.type === 'log.redacted') history.redactedAt = world.now();
    if (event.type === 'note.added') {
      notes.set(event.id, { author: event.actor.id, authorName: event.actor.name });
    }
  }

  /** A frame that does not fit what is there must set off a question. */
  function lookForHole(first: number): void {
    const before = reads;
    world.after(NOTICED_MS, life, () => {
      const { confirmed, connection } = sync.known();
      const isBehind = connection.status === 'live' && line === 'live' && confirmed.seq < first - 1;
      // One that failed is repeated after a moment.
      const isAsking = reads !== before || readsUnderWay > 0 || world.now() - readAt < NOTICED_MS;
      if (isBehind && !isAsking)
        history.fail('SYNC-2', `${id} at ${confirmed.seq} was told from ${first} on and asks for nothing`);
    });
  }

  function look(): void {
    const known = sync.known();
    changes += 1;
    lookAtExpectation(known);
    if (known.confirmed.seq < seen)
      history.fail('SYNC-2', `${id} goes back from ${seen} to ${known.confirmed.seq}`);
    seen = known.confirmed.seq;
    for (const conflict of known.conflicts) {
      const given = history.given.get(conflict.id);
      if (given === undefined || given.refused !== null) continue;
      history.counts.conflicts += 1;
      given.refused = conflict.error;
      if (given.acknowledged !== null)
        history.fail('SYNC-4', `${conflict.id} was acknowledged and then returned as refused`);
    }
    if (changes % LOOK_EVERY === 0 && history.counts.redactions === 0) {
      if (!isDeepStrictEqual(known.confirmed, history.states[known.confirmed.seq]))
        history.fail('SYNC-2', `${id} at ${known.confirmed.seq} shows another state than the log has there`);
    }
  }

  function lookAtExpectation(known: RoomKnown): void {
    const { confirmed, expectation } = known;
    const { state, events } = expectation;
    if (
      state.seq !== confirmed.seq + events.length ||
      (events[0]?.seq ?? state.seq + 1) !== confirmed.seq + 1
    )
      history.fail(
        'SYNC-5',
        `${id} expects up to ${state.seq} by ${events.length} events on ${confirmed.seq}`,
      );
    const twice = events.find((event, index) => toldIds.has(event.id) || events[index - 1]?.id === event.id);
    if (twice !== undefined) history.fail('SYNC-5', `${id} shows ${twice.id} twice`);
    for (const [command, { seq, events: made }] of answered) {
      if (seq <= confirmed.seq || made.length === 0) answered.delete(command);
      else if (!events.some((event) => made.includes(event.id)) && isExpected(known, command))
        history.fail('SYNC-5', `${id} shows ${command} no more, which was acknowledged as ${seq}`);
    }
  }

  /** Whether the command fits what is confirmed here, so that nothing excuses its not being shown. */
  function isExpected({ confirmed, outbox: waiting }: RoomKnown, command: string): boolean {
    const given = history.given.get(command);
    if (given === undefined) return false;
    const { type, data } = given;
    // The same was given twice: the one that was given first shows.
    const twins = waiting.filter((other) => other.type === type && isDeepStrictEqual(other.data, data));
    if (twins.length > 1) return false;
    const givenAt = new Date(wire.serverNow()).toISOString();
    const pending = { id: command, type, data, givenAt, held: false, sent: true } as never;
    return decideOn({ state: confirmed, events: [] }, pending, { asker, note: (note) => notes.get(note) }).ok;
  }

  return {
    asker,
    sync,
    wire: connection,
    life,
    told: () => told,
    give(type, data) {
      const before = kept.issued();
      // Looked at before it is given: giving sends at once.
      const isLooking = sync.known().connection.status === 'live';
      if (isLooking) said.add(kept.nextId());
      const answer = sync.give(type, data);
      const command = kept.issued() === before ? null : kept.lastId();
      history.counts.commands += 1;
      if (command === null) {
        history.counts.refused += 1;
        return;
      }
      void answer.then((ack) => {
        if (life.alive) settled(command, ack);
      });
    },
    sendHeld(command) {
      said.add(command);
      sync.sendHeld(command);
    },
    withdraw(command) {
      const before = sync.known().outbox.length;
      sync.withdraw(command);
      const given = history.given.get(command);
      if (given !== undefined && sync.known().outbox.length < before) given.withdrawn = true;
    },
    close() {
      sync.stop();
      connection.stop();
      life.alive = false;
    },
  };

  /** What the author of a command is told, one way or the other. */
  function settled(command: string, ack: CommandAck): void {
    const given = history.given.get(command);
    if (given === undefined) return;
    if (!ack.ok) {
      if (given.withdrawn || ack.error.details?.['reason'] === 'server_unreachable') return;
      given.refused ??= ack.error;
      return;
    }
    const made = history.log.filter((event) => event.command === command);
    // Where the frame was cut behind a removal, the rest of what the command made is still to come.
    if (ack.events.some((event, index) => event.id !== made[index]?.id))
      history.fail('LOG-2', `${command} was told done with events that the log has not`);
    if (given.acknowledged === null) history.counts.acknowledged += 1;
    given.acknowledged ??= made.map((event) => event.id);
  }
}
