import type { StoreApi } from 'zustand/vanilla';
import type { History } from '#renderer/sync/history.ts';
import type { Outbox } from '#renderer/sync/outbox.ts';
import { startRoomSync } from '#renderer/sync/room-sync.ts';
import type { SavedSession } from '#renderer/sync/session-storage.ts';
import type { LineFacts, Wire } from '#renderer/sync/wire.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import { initialState } from '#shared/incident/state.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { CommandCheck } from './command-check.ts';
import { createFrameBatch, whenIdle } from './frame.ts';
import { lastUntil, openPast, type Past } from './past/past.ts';
import { createPastStates } from './past/past-states.ts';
import { createRoomClock, type RoomClock } from './room-clock.ts';
import { createRoomStore, type RoomView } from './room-store.ts';
import { createTicker, type Ticker } from './ticker.ts';
import { createTimeline, type Timeline } from './timeline/timeline.ts';

/** One incident as a screen holds it: what is known, and the verbs. */
export interface Room {
  readonly view: StoreApi<RoomView>;
  readonly timeline: Timeline;
  readonly clock: RoomClock;
  readonly ticker: Ticker;
  /** How the line to the server does. */
  line(): LineFacts;
  /**
   * Gives a command. What the rules refuse already here is answered at once, with nothing sent and no conflict.
   * Otherwise its effect shows at once, and the promise settles with the server's answer; that may be long when
   * offline, so do not make people wait for it. A later refusal is also in `view.conflicts`. Never rejects.
   */
  send<T extends CommandType>(type: T, data: CommandInput<T>): Promise<CommandAck>;
  /** Sends a held command after all: its author looked at it again. */
  sendHeld(id: string): void;
  /** Takes back a command that was not sent yet. */
  withdraw(id: string): void;
  dismissConflict(id: string): void;
  /** The last entry until a time in milliseconds; null where it cannot be told now. */
  seqAt(ms: number): Promise<number | null>;
  /** The room as it stood at a seq (TL-5); stop it when nobody looks any more. */
  openPast(seq: number): Past;
  stop(): void;
}

export interface RoomDeps {
  readonly incident: string;
  readonly session: SavedSession;
  /** The line to the server; it is stopped with the room. */
  readonly wire: Wire;
  /** What came before what the room opens with. */
  readonly history: History;
  /** Where commands are kept; it is stopped with the room. */
  readonly outbox: Outbox;
  /** A new command id, unguessable. */
  readonly commandId: () => string;
  /** Finds what no state could make right, before anything is shown or kept. */
  readonly check: CommandCheck;
  /** The page that shows it: hidden pages do not tick. */
  readonly page: Document;
  /** It is only looked at: every command is refused, and nothing that waits elsewhere is sent from here. */
  readonly readsOnly?: boolean;
}

/** Opens a room and keeps it the same as everybody's until stopped. */
export function openRoom({
  incident,
  session,
  wire,
  history,
  outbox,
  commandId,
  check,
  page,
  readsOnly = false,
}: RoomDeps): Room {
  const me = session.participant;
  const since = new Date(wire.serverNow()).toISOString();
  const view = createRoomStore(incident, me, { status: 'connecting', since }, readsOnly);
  const timeline = createTimeline(
    {
      // A task of its own after the frame, so that the frame is painted before it; hidden pages have no frames.
      soon: (work) => (page.hidden ? setTimeout(work) : requestAnimationFrame(() => setTimeout(work))),
      idle: (work) => whenIdle(page, work),
      now: () => performance.now(),
      readBefore: history.before,
    },
    initialState(),
  );
  // What arrives is shown once a frame, not once a message: a flood of events costs one rendering.
  const frame = createFrameBatch(() => {
    const { confirmed, expectation, ...known } = sync.known();
    timeline.publish(expectation.state, expectation.events);
    view.setState({ ...known, state: expectation.state, head: confirmed.seq });
  });
  const sync = startRoomSync({
    wire,
    incident,
    asker: { id: me, name: session.name, kind: session.owner ? 'owner' : 'person' },
    outbox,
    commandId,
    note: timeline.note,
    logged: timeline.append,
    restarted: (state) => {
      timeline.restart(state.seq);
      // What was folded and fetched before may hold words that were taken back since.
      pastStates.forget();
      pastStates.know(state);
      for (const again of forgotten) again();
    },
    changed: () => frame.ask(),
    report: (error) => reportError(error),
  });
  const stopHearing = wire.listen({
    connection: () => undefined,
    events: () => undefined,
    presence: () => undefined,
    storage: () => undefined,
    deliveries: (message) => {
      if (message.incident === incident) view.setState({ deliveries: message.broadcasts });
    },
    rest: (message) => {
      if (message.incident === incident) view.setState(({ restNews }) => ({ restNews: restNews + 1 }));
    },
  });
  const forgotten = new Set<() => void>();
  const pastStates = createPastStates({
    held: timeline.held,
    head: () => view.getState().head,
    stateAt: history.stateAt,
    before: history.before,
  });
  const clock = createRoomClock(
    () => wire.serverNow(),
    () => sync.known().confirmed.simulation,
  );

  /** The author's own deeds show at once. */
  function now<Result>(deed: () => Result): Result {
    const result = deed();
    frame.flush();
    return result;
  }
  const room: Room = {
    view,
    timeline,
    clock,
    ticker: createTicker(clock, page),
    line: () => wire.facts(),
    send: (type, data) => {
      const error = readsOnly ? refusal('only_shows') : check(type, data);
      return error === null ? now(() => sync.give(type, data)) : Promise.resolve({ ok: false, error });
    },
    sendHeld: (id) => now(() => sync.sendHeld(id)),
    withdraw: (id) => now(() => sync.withdraw(id)),
    dismissConflict: (id) => now(() => sync.dismissConflict(id)),
    seqAt: (ms) => lastUntil(ms, view.getState().head, pastStates),
    openPast: (seq) =>
      openPast(
        {
          live: room,
          states: pastStates,
          readBefore: history.before,
          idle: (work) => whenIdle(page, work),
          onForgotten: (again) => {
            forgotten.add(again);
            return () => forgotten.delete(again);
          },
        },
        seq,
      ),
    stop: () => {
      frame.stop();
      stopHearing();
      sync.stop();
      wire.stop();
    },
  };
  return room;
}
