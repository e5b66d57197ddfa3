import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { authorise, mayRead } from '#shared/incident/authorise.ts';
import { isCommandType } from '#shared/incident/commands.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { Refused } from '#shared/protocol/error.ts';
import type { Stop } from '../clock.ts';
import type { CommandAnswer } from '../store/store.ts';
import { joinAnswer, readAnswer } from './answers.ts';
import type { DecideOptions } from './carry-out.ts';
import { type CommitOptions, commit } from './commit.ts';
import { decideRequest } from './decide-request.ts';
import { fileOf } from './file-of.ts';
import { NO_MEASURES } from './measures.ts';
import { publisher } from './publish.ts';
import { catchUp, pastState, type Room, refold } from './room.ts';
import { roomCache } from './room-cache.ts';
import type { Rooms, RoomsOptions } from './rooms.ts';
import { saveSnapshotSometimes } from './snapshots.ts';
import type { Request } from './work.ts';

/** How often a command may find another writer first before it is given up. */
const TRIES = 8;

/** Opens the rooms of this process over a store. */
export function openRooms({
  store,
  clock,
  bus,
  measures = NO_MEASURES,
  endOfTick = immediately,
  settings = {},
  workspace = () => ({}),
  report,
}: RoomsOptions): Rooms {
  const cache = roomCache(store);
  const news = publisher(report);
  const decideOptions: DecideOptions = { store, clock, settings, workspace, keys: { last: 0 } };
  const commitOptions: CommitOptions = { store, publisher: news, measures, report, overtaken, committed };
  let waiting: Request[] = [];
  let tick: Stop | null = null;
  let closed = false;

  function submit(request: Request): void {
    if (closed || request.lost > TRIES) {
      request.answer(unavailable());
      return;
    }
    waiting.push(request);
    tick ??= endOfTick(flush);
  }

  /** The end of a tick: everything that arrived in it is decided, in order, and becomes durable at once. */
  function flush(): void {
    tick = null;
    const requests = waiting;
    waiting = [];
    decideOptions.keys.last = 0;
    const rooms = [...byIncident(requests)].flatMap(([incident, asked]) => decideAll(incident, asked) ?? []);
    commit(commitOptions, rooms);
  }

  /** Decides what one room was asked in a tick, and returns the room where something is to be made durable. */
  function decideAll(incident: string, requests: readonly Request[]): Room | null {
    try {
      const room = cache.get(incident);
      const given = store.answers(
        incident,
        requests.map(({ message }) => message.id),
      );
      for (const request of requests) {
        const ack = decided(room, request, given);
        if (ack !== 'queued') request.answer(ack);
      }
      if (room.work === null) return null;
      cache.keep(room);
      return room;
    } catch (error) {
      report('the record cannot be read', error);
      for (const request of requests) request.answer(unavailable());
      return null;
    }
  }

  function decided(
    room: Room,
    request: Request,
    given: ReadonlyMap<string, CommandAnswer>,
  ): CommandAck | 'queued' {
    try {
      return decideRequest(decideOptions, room, request, given);
    } catch (error) {
      report('a command could not be decided', error);
      return unavailable();
    }
  }

  function overtaken(room: Room, requests: readonly Request[]): void {
    try {
      refresh(room);
    } catch (error) {
      report('the record cannot be read', error);
      cache.drop(room.incident);
    }
    for (const request of requests) submit(request);
  }

  function committed(room: Room): void {
    saveSnapshotSometimes(store, room, report);
    bus.announce(room.incident, room.head.seq);
  }

  /** Folds in what another process wrote. */
  function refresh(room: Room): void {
    const events = catchUp(store, room);
    if (events.some(({ type }) => type === 'log.redacted')) refold(store, room);
    if (events.length > 0) news.publish(room.incident, events, room.state);
  }

  const deaf = bus.listen((incident, seq) => {
    const room = cache.held(incident);
    if (room === undefined || room.head.seq >= seq) return;
    try {
      refresh(room);
    } catch (error) {
      report('the record cannot be read', error);
    }
  });

  /** Answers about a room to somebody who may read it, and the same refusal to everybody else (AUTH-5). */
  function reading<Answer>(asker: Asker, incident: string, answer: (room: Room) => Answer): Answer | Refused {
    try {
      const room = cache.get(incident);
      return mayRead(room.state, asker) ? answer(room) : refused(refusal('not_found'));
    } catch (error) {
      report('the record cannot be read', error);
      return unavailable();
    }
  }

  return {
    execute: (asker, message, upload) =>
      new Promise((resolve) => {
        const type = isCommandType(message.type) ? message.type : 'unknown';
        const answer = (ack: CommandAck): void => {
          measures.command(type, ack.ok ? 'ok' : ack.error.code);
          resolve(ack);
        };
        submit({ asker, message, upload, lost: 0, answer });
      }),
    join: (asker, { incident, ...held }) =>
      reading(asker, incident, (room) => joinAnswer(store, room, held, clock.now())),
    read: (asker, { incident, after, limit }) =>
      reading(asker, incident, (room) => readAnswer(store, room, after, limit)),
    stateAt: (asker, incident, seq) =>
      reading(asker, incident, (room) => {
        const { head } = room;
        if (seq !== undefined && seq > head.seq)
          return { ok: false, error: refusal('no_such_moment', { at: seq, head: head.seq }) };
        const state = seq === undefined || seq === head.seq ? room.state : pastState(store, room, seq);
        return { ok: true as const, head, seq: state.seq, state };
      }),
    file: (asker, incident, attachment) =>
      reading(asker, incident, () => fileOf(store, incident, attachment)),
    authorise: (asker, incident, type) =>
      reading(asker, incident, ({ state }) => {
        const authority = authorise(state, type, asker);
        return authority.ok ? { ok: true as const, state } : authority;
      }),
    verify: (asker, incident) =>
      reading(asker, incident, () => ({ ok: true as const, verified: store.verify(incident) })),
    segments: (asker, incident) =>
      reading(asker, incident, ({ head }) => ({
        ok: true as const,
        head,
        segments: store.segments(incident),
      })),
    segment: (asker, incident, first) =>
      reading(asker, incident, () => {
        const segment = store.segment(incident, first);
        return segment === undefined ? refused(refusal('not_found')) : { ok: true as const, segment };
      }),
    peek(incident) {
      const { state } = cache.get(incident);
      return state.incident === null ? null : state;
    },
    subscribe: news.subscribe,
    close() {
      tick?.();
      closed = true;
      flush();
      deaf();
    },
  };
}

function immediately(run: () => void): Stop {
  const immediate = setImmediate(run);
  return () => clearImmediate(immediate);
}

/** The requests of each room, in the order in which they came. */
function byIncident(requests: readonly Request[]): ReadonlyMap<string, readonly Request[]> {
  return Map.groupBy(requests, ({ message }) => message.incident);
}

function refused(error: Refusal): Refused {
  return { ok: false, error };
}

function unavailable(): Refused {
  return refused(refusal('storage_unavailable'));
}
