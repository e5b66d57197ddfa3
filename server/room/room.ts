import type { IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { Store } from '../store/store.ts';
import { type Marks, markAt, marked } from './marks.ts';
import { storedFold } from './stored-fold.ts';
import type { Work } from './work.ts';

/** Read at once while folding. */
const PAGE = 1_000;

/** Newest events that are kept in memory, so that who joins or was away shortly costs no reading. */
const RECENT = 600;

/** One incident's log in memory: its fold, and what is decided but not yet durable. Only a cache of the store. */
export interface Room {
  readonly incident: string;
  head: Head;
  state: IncidentState;
  marks: Marks;
  /** The newest events up to the head, without holes; perhaps none. */
  recent: IncidentEvent[];
  /** The seq of the newest stored snapshot that this room knows of. */
  snapshotSeq: number;
  /** What this tick decided; null when nothing waits. */
  work: Work | null;
}

/** A room as the store has it. */
export function loadRoom(store: Store, incident: string): Room {
  const state = storedFold(store, incident, Number.MAX_SAFE_INTEGER);
  const head = state.seq === 0 ? { seq: 0, hash: '' } : headAt(store, incident, state.seq);
  const room: Room = { incident, head, state, marks: [], recent: [], snapshotSeq: state.seq, work: null };
  catchUp(store, room);
  return room;
}

/** Folds in what the store has and the room has not, and returns it. */
export function catchUp(store: Store, room: Room): readonly IncidentEvent[] {
  const news: IncidentEvent[] = [];
  for (;;) {
    const page = store.read(room.incident, room.head.seq, PAGE);
    for (const event of page) {
      room.state = evolve(room.state, event);
      room.marks = marked(room.marks, room.state);
    }
    remember(room, page);
    news.push(...page);
    if (page.length < PAGE) return news;
  }
}

/** Folds the whole log anew, after words were taken out of it. */
export function refold(store: Store, room: Room): void {
  room.state = foldUntil(store, room.incident, initialState(), room.head.seq);
  room.marks = [];
  room.recent = [];
}

/** Moves the head over durable events that the room's state contains. */
export function remember(room: Room, events: readonly IncidentEvent[]): void {
  const last = events.at(-1);
  if (last === undefined) return;
  room.head = { seq: last.seq, hash: last.hash };
  room.recent.push(...events);
  // Cut now and then, not each time: the cost is spread over as many events as are kept.
  if (room.recent.length > 2 * RECENT) room.recent = room.recent.slice(-RECENT);
}

/** The events after a seq, at most `limit`, from memory where they are there. */
export function eventsAfter(
  store: Store,
  room: Room,
  after: number,
  limit: number,
): readonly IncidentEvent[] {
  const first = room.recent[0]?.seq;
  if (first === undefined || after < first - 1) return store.read(room.incident, after, limit);
  const from = after - first + 1;
  return room.recent.slice(from, from + limit);
}

/** The state as it stood at a seq of the past: from the nearest fold before it. */
export function pastState(store: Store, room: Room, seq: number): IncidentState {
  const start = markAt(room.marks, seq) ?? storedFold(store, room.incident, seq);
  return foldUntil(store, room.incident, start, seq);
}

/** Folds stored events over a state up to a seq. `change` may alter an event before it is folded in. */
export function foldUntil(
  store: Store,
  incident: string,
  from: IncidentState,
  seq: number,
  change: (event: IncidentEvent) => IncidentEvent = (event) => event,
): IncidentState {
  let state = from;
  while (state.seq < seq) {
    const page = store.read(incident, state.seq, Math.min(PAGE, seq - state.seq));
    if (page.length === 0) return state;
    for (const event of page) state = evolve(state, change(event));
  }
  return state;
}

function headAt(store: Store, incident: string, seq: number): Head {
  const [event] = store.read(incident, seq - 1, 1);
  return { seq, hash: event?.hash ?? '' };
}
