import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomJoin, RoomJoined } from '#shared/protocol/room-join.ts';
import type { RoomStretch } from '#shared/protocol/room-read.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Store } from '../store/store.ts';
import { markAt } from './marks.ts';
import { rememberedJson } from './remembered-json.ts';
import { eventsAfter, pastState, type Room } from './room.ts';

/** Who is this many events behind or fewer gets them all; who is further behind gets a snapshot (SYNC-3). */
const NEAR = 500;

/** A snapshot stands this far before the head at least, so that the newest entries of the timeline come with it. */
const BEFORE_HEAD = 200;

/** Bytes of events in one answer, about. A frame much larger would hold up everything behind it. */
const ANSWER_BYTES = 1_000_000;

/**
 * The same for who joins, who asks for no number of events and may be on a phone: a line of 400 kbit/s carries this
 * in three seconds, in which nothing else is heard on it. Screens give a line up that is silent for longer, and one
 * answer that takes too long would be asked for again and again.
 */
const JOIN_BYTES = 160_000;

/** What somebody needs who holds the events up to `after`, the last of them with this hash where they say it. */
export function joinAnswer(
  store: Store,
  room: Room,
  { after, hash }: Pick<RoomJoin, 'after' | 'hash'>,
  now: Instant,
): RoomJoined {
  const { head } = room;
  const held = isOfThisLog(store, room, after, hash) ? after : 0;
  if (head.seq - held <= NEAR) return { ok: true, ...stretch(store, room, held, NEAR, JOIN_BYTES), now };
  const state = snapshotState(store, room, head.seq - BEFORE_HEAD);
  const snapshot = { seq: state.seq, state };
  return { ok: true, ...stretch(store, room, state.seq, NEAR, JOIN_BYTES), snapshot, now };
}

/**
 * Whether what somebody holds is the beginning of this log. Numbers are given again after a loss: who held lost ones
 * has another log of this name, and starts from nothing.
 */
function isOfThisLog(store: Store, room: Room, after: number, hash: string | undefined): boolean {
  if (after > room.head.seq) return false;
  return after === 0 || hash === undefined || eventsAfter(store, room, after - 1, 1)[0]?.hash === hash;
}

/** The mark that stands there already, or else a fold up to the very place, which is then kept as a mark. */
function snapshotState(store: Store, room: Room, atMost: number): IncidentState {
  const mark = markAt(room.marks, atMost);
  if (mark !== undefined) return mark;
  const state = pastState(store, room, atMost);
  room.marks = [state, ...room.marks];
  return state;
}

/** A stretch of the log after a seq, within the bounds of one answer. */
export function readAnswer(store: Store, room: Room, after: number, limit: number): RoomStretch {
  return { ok: true, ...stretch(store, room, after, limit, ANSWER_BYTES) };
}

function stretch(store: Store, room: Room, after: number, limit: number, most: number) {
  const events = bounded(eventsAfter(store, room, after, limit), most);
  const last = events.at(-1)?.seq ?? after;
  return { head: room.head, events, more: last < room.head.seq };
}

/** As many of the events as fit, one at least. */
function bounded(events: readonly IncidentEvent[], most: number): IncidentEvent[] {
  let bytes = 0;
  const fits = events.findIndex((event, index) => {
    bytes += rememberedJson(event).length;
    return index > 0 && bytes > most;
  });
  return fits === -1 ? [...events] : events.slice(0, fits);
}
