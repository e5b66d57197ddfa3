import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { refusal } from '#shared/errors/refusal.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { toMs } from '#shared/time/instant.ts';
import type { Room } from '../room.ts';
import type { RoomView } from '../room-store.ts';
import type { Ticker } from '../ticker.ts';
import { createTimeline } from '../timeline/timeline.ts';
import { type Mark, markOf } from './marks.ts';
import type { PastStates } from './past-states.ts';

/** The room as it stood at a moment, and the way to other moments. */
export interface Past {
  /** A room like any other, but frozen: it refuses every command. `view.past` says at which moment it is. */
  readonly room: Room;
  /** Whether the moment that was asked for is being loaded, or cannot be had now. */
  readonly loading: StoreApi<'no' | 'loading' | 'failed'>;
  /** Shows another moment, at once where what it needs is held. Below 1 and past the head the nearest there is. */
  goTo(seq: number): void;
  /** Shows the room as it stood at a time: after the last event until then. */
  goToTime(ms: number): void;
  /** What to find on the way, as far as it is held. */
  marks(): readonly Mark[];
  stop(): void;
}

export interface PastParts {
  readonly live: Room;
  readonly states: PastStates;
  readonly readBefore: Parameters<typeof createTimeline>[0]['readBefore'];
  readonly idle: Parameters<typeof createTimeline>[0]['idle'];
  /** Tells of what makes it load anew: words were taken back. Returns how to stop. */
  readonly onForgotten: (again: () => void) => () => void;
}

/** So many entries before the moment stand in its timeline at once; older ones come when somebody scrolls there. */
const TAIL = 300;

/** Opens the past of a room at a seq. Nothing is given or sent there; the room itself goes on underneath. */
export function openPast(parts: PastParts, first: number): Past {
  const { live, states } = parts;
  let wanted = first;
  let asked = 0;
  let now = 0;
  const ticks = new Set<() => void>();
  const loading = createStore<'no' | 'loading' | 'failed'>()(() => 'loading');
  const timeline = createTimeline(
    {
      soon: (work) => setTimeout(work),
      idle: parts.idle,
      now: () => performance.now(),
      readBefore: parts.readBefore,
    },
    live.view.getState().state,
  );
  const view = createStore<RoomView>()(() => frozen(live.view.getState(), null));
  const ticker: Ticker = {
    now: () => now,
    listen: (tick) => {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
  };

  function show(seq: number, state: IncidentState) {
    const tail = states.upTo(seq, TAIL);
    const at = tail.at(-1)?.at ?? state.declaredAt;
    timeline.restart(tail.length === 0 ? seq : seq - tail.length);
    timeline.append(tail);
    timeline.publish(state, []);
    now = toMs(at);
    view.setState(frozen(live.view.getState(), { seq, state, at }), true);
    loading.setState('no', true);
    for (const tick of ticks) tick();
  }
  function nearest(seq: number): number {
    return Math.min(Math.max(1, Math.trunc(seq) || 1), Math.max(1, live.view.getState().head));
  }
  function goTo(seq: number) {
    wanted = nearest(seq);
    asked += 1;
    const mine = asked;
    const state = states.at(wanted);
    if (state !== null) show(wanted, state);
    else loading.setState('loading', true);
    // Also where it is there: what is near is loaded ahead.
    void states.load(wanted).then((found) => {
      if (mine !== asked || state !== null) return;
      const loaded = found ? states.at(wanted) : null;
      if (loaded === null) loading.setState('failed', true);
      else show(wanted, loaded);
    });
  }

  const stopForgetting = parts.onForgotten(() => goTo(wanted));
  // What changes about the line and the head is true of the past as well.
  const stopFollowing = live.view.subscribe((known) => {
    const { past, state } = view.getState();
    if (past?.at != null) view.setState(frozen(known, { seq: past.seq, state, at: past.at }), true);
  });
  goTo(first);

  return {
    loading,
    goTo,
    goToTime: (ms) => {
      asked += 1;
      const mine = asked;
      void live.seqAt(ms).then((seq) => {
        if (mine === asked && seq !== null) goTo(seq);
        else if (mine === asked) loading.setState('failed', true);
      });
    },
    marks: () => {
      const { head } = live.view.getState();
      const found: Mark[] = [];
      for (let seq = 1; seq <= head; seq += 1) {
        const event = states.event(seq);
        const mark = event === undefined ? null : markOf(event);
        if (mark !== null) found.push(mark);
      }
      return found;
    },
    stop: () => {
      asked += 1;
      stopForgetting();
      stopFollowing();
    },
    room: {
      view,
      timeline,
      clock: { now: () => now, serverNow: () => now, speed: () => 1 },
      ticker,
      line: live.line,
      send: () => Promise.resolve({ ok: false, error: refusal('in_the_past') }),
      sendHeld: () => undefined,
      withdraw: () => undefined,
      dismissConflict: () => undefined,
      seqAt: live.seqAt,
      openPast: live.openPast,
      stop: () => undefined,
    },
  };
}

interface Shown {
  readonly seq: number;
  readonly state: IncidentState;
  readonly at: IncidentState['declaredAt'];
}

/** What a screen shows of a moment: the state of then, and the line and the record of now. */
function frozen(live: RoomView, shown: Shown | null): RoomView {
  return {
    ...live,
    state: shown?.state ?? live.state,
    // Nobody's screen: nothing there is its reader's to answer, to settle or to do.
    me: '',
    outbox: [],
    conflicts: [],
    // Whose screens were connected then is in no log.
    present: {},
    past: { seq: shown?.seq ?? live.head, at: shown?.at ?? null },
  };
}

/** The last event until a time, found by halves: whatever is not held is fetched one by one. */
export async function lastUntil(ms: number, head: number, states: PastStates): Promise<number | null> {
  let [low, high] = [1, Math.max(1, head)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const event = await states.fetchEvent(middle);
    if (event === null) return null;
    if (toMs(event.at) <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}
