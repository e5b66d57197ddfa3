import { refusal } from '#shared/errors/refusal.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { Append, AppendResult, Store } from '../store/store.ts';
import type { RoomMeasures } from './measures.ts';
import type { Publisher } from './publish.ts';
import { redactWork, withoutWords } from './redact-work.ts';
import { type Room, remember } from './room.ts';
import { summaryOf } from './summary.ts';
import type { Decided, Request, Work } from './work.ts';

export interface CommitOptions {
  readonly store: Store;
  readonly publisher: Publisher;
  readonly measures: RoomMeasures;
  readonly report: (what: string, error: unknown) => void;
  /** Another writer was first: the room folds what came, and these commands are decided again. */
  readonly overtaken: (room: Room, requests: readonly Request[]) => void;
  /** The room's head has moved to a new one. */
  readonly committed: (room: Room) => void;
}

interface Ready {
  readonly room: Room;
  readonly work: Work;
}

/**
 * Makes durable what many rooms decided, in one commit; only when the store has returned are the news published and
 * the commands answered (LOG-2). Where the storage fails, the rooms stand where they stood, and every command of
 * the batch is refused.
 */
export function commit(options: CommitOptions, rooms: readonly Room[]): void {
  const ready = rooms.flatMap((room): readonly Ready[] => {
    const { work } = room;
    room.work = null;
    return work === null ? [] : [{ room, work }];
  });
  if (ready.length === 0) return;
  const results = stored(options, ready);
  if (results === null) {
    for (const { work } of ready) refuseAll(work);
    return;
  }
  for (const [index, { room, work }] of ready.entries()) {
    if (results[index]?.ok === true) conclude(options, room, work);
    else options.overtaken(room, [...work.decided.values()].map(onceMore));
  }
}

function stored(
  { store, measures, report }: CommitOptions,
  ready: readonly Ready[],
): readonly AppendResult[] | null {
  const began = performance.now();
  try {
    const results = store.append(ready.map(({ room, work }) => appendOf(store, room, work)));
    measures.commit(performance.now() - began, sizeOf(ready));
    return results;
  } catch (error) {
    measures.commitFailed();
    report('the record cannot be written', error);
    return null;
  }
}

function appendOf(store: Store, room: Room, work: Work): Append {
  redactWork(store, room, work);
  return {
    incident: room.incident,
    expectedSeq: room.head.seq,
    events: work.events,
    answers: [...work.decided.values()].map(({ remembered }) => remembered),
    summary: summaryOf(room.incident, work.state),
    signals: [...work.signals],
    redactions: work.redactions,
    files: work.files,
  };
}

function conclude({ publisher, committed }: CommitOptions, room: Room, work: Work): void {
  const events = work.events.map(({ event }) => withoutWords(work, event));
  if (work.redactions.length > 0) room.recent = [];
  room.state = work.state;
  room.marks = work.marks;
  remember(room, events);
  if (events.length > 0) {
    publisher.publish(room.incident, events, room.state);
    committed(room);
  }
  for (const decided of work.decided.values()) answer(decided, told(work, decided.ack));
}

/** The answer as it may be told after the whole tick. */
function told(work: Work, ack: CommandAck): CommandAck {
  if (!ack.ok || work.redactions.length === 0) return ack;
  return { ...ack, events: ack.events.map((event) => withoutWords(work, event)) };
}

function refuseAll(work: Work): void {
  for (const decided of work.decided.values()) {
    answer(decided, { ok: false, error: refusal('storage_unavailable') });
  }
}

function answer({ request, echoes }: Decided, ack: CommandAck): void {
  request.answer(ack);
  for (const echo of echoes) echo(ack);
}

function onceMore(decided: Decided): Request {
  const { request } = decided;
  return { ...request, lost: request.lost + 1, answer: (ack) => answer(decided, ack) };
}

function sizeOf(ready: readonly Ready[]) {
  return {
    rooms: ready.length,
    commands: ready.reduce((sum, { work }) => sum + work.decided.size, 0),
    events: ready.reduce((sum, { work }) => sum + work.events.length, 0),
  };
}
