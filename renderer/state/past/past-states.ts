import type { IncidentEvent } from '#shared/incident/event.ts';
import { evolve } from '#shared/incident/evolve.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';

export interface PastDeps {
  /** An event that this screen holds already. */
  readonly held: (seq: number) => IncidentEvent | undefined;
  /** The last seq that this screen knows. */
  readonly head: () => number;
  /** The state at a seq from the server; null where it cannot be had now. */
  readonly stateAt: (seq: number) => Promise<IncidentState | null>;
  /** Events before a seq, oldest first, about as many; null where they cannot be had now. */
  readonly before: (seq: number, limit: number) => Promise<readonly IncidentEvent[] | null>;
}

/** The states of an incident at any seq: folded here from what is held, and fetched where that is not enough. */
export interface PastStates {
  /** The fold of events up to `seq`; null where it has to be loaded first. */
  at(seq: number): IncidentState | null;
  event(seq: number): IncidentEvent | undefined;
  /** The events that are held in a row up to `seq`, at most this many. */
  upTo(seq: number, most: number): readonly IncidentEvent[];
  /** Loads what `at(seq)` needs; answers whether it is there then. */
  load(seq: number): Promise<boolean>;
  /** An event, fetched where it is not held; null where it cannot be had now. */
  fetchEvent(seq: number): Promise<IncidentEvent | null>;
  /** Takes a state that is known: of the log at `state.seq`. */
  know(state: IncidentState): void;
  /** What was kept may hold words that were taken back. */
  forget(): void;
}

/** How much is loaded at once, and how far a state is folded from the one before it at most. */
export const STRETCH = 512;
/** How many states are kept of those that others are folded from, and of single steps; each shares most with the next. */
const BASES = 128;
const STEPS = 64;
/** So many steps into the stretch, the next one is loaded: a step does not wait for the network. */
const NEAR = 200;
/** So often a state is kept on a long fold. */
const KEEP_EVERY = 256;

export function createPastStates(deps: PastDeps): PastStates {
  /** In the order of their last use. Steps are many, and must not push out what they are folded from. */
  let bases = new Map<number, IncidentState>();
  let steps = new Map<number, IncidentState>();
  let events = new Map<number, IncidentEvent>();
  /** Counts how often all was forgotten: what is on its way then is void. */
  let times = 0;

  function event(seq: number): IncidentEvent | undefined {
    return events.get(seq) ?? deps.held(seq);
  }
  function at(seq: number): IncidentState | null {
    let from = initialState();
    for (const kept of [bases, steps])
      for (const [known, state] of kept) if (known <= seq && known > from.seq) from = state;
    for (let next = from.seq + 1; next <= seq; next += 1) if (event(next) === undefined) return null;
    if (bases.has(from.seq)) keep(bases, from, BASES);
    let state = from;
    for (let next = from.seq + 1; next <= seq; next += 1) {
      const happened = event(next);
      if (happened !== undefined) state = evolve(state, happened);
      if (next % KEEP_EVERY === 0) keep(bases, state, BASES);
    }
    if (seq > from.seq) keep(steps, state, STEPS);
    return state;
  }

  /** The events of a stretch: from the one after `base` to its end, or to the head. */
  async function loadEvents(base: number, during: number): Promise<void> {
    let last = Math.min(base + STRETCH, deps.head());
    while (last > base) {
      if (event(last) !== undefined) {
        last -= 1;
        continue;
      }
      const before = await deps.before(last + 1, Math.min(STRETCH, last - base)).catch(() => null);
      if (during !== times || before === null || before.length === 0) return;
      for (const each of before) events.set(each.seq, each);
      if (!events.has(last)) return;
    }
  }
  async function loadStretch(base: number): Promise<void> {
    const during = times;
    const state = at(base) === null ? deps.stateAt(base).catch(() => null) : null;
    const [known] = await Promise.all([state, loadEvents(base, during)]);
    if (during === times && known !== null && known.seq === base) keep(bases, known, BASES);
  }
  function baseOf(seq: number): number {
    return Math.floor(Math.max(0, seq - 1) / STRETCH) * STRETCH;
  }

  return {
    at,
    event,
    upTo: (seq, most) => {
      const row: IncidentEvent[] = [];
      for (let next = seq; next > 0 && row.length < most; next -= 1) {
        const happened = event(next);
        if (happened === undefined) break;
        row.push(happened);
      }
      return row.reverse();
    },
    load: async (seq) => {
      if (at(seq) === null) await loadStretch(baseOf(seq));
      const found = at(seq) !== null;
      // What comes next in either direction is asked for before it is wanted.
      for (const near of [seq - NEAR, seq + NEAR]) {
        if (found && near > 0 && near <= deps.head() && at(near) === null) void loadStretch(baseOf(near));
      }
      return found;
    },
    fetchEvent: async (seq) => {
      const known = event(seq);
      if (known !== undefined) return known;
      const before = await deps.before(seq + 1, 1).catch(() => null);
      return before?.find((each) => each.seq === seq) ?? null;
    },
    know: (state) => keep(bases, state, BASES),
    forget: () => {
      times += 1;
      bases = new Map();
      steps = new Map();
      events = new Map();
    },
  };
}

/** Puts a state last, and drops the one that was used longest ago. */
function keep(states: Map<number, IncidentState>, state: IncidentState, most: number): void {
  states.delete(state.seq);
  states.set(state.seq, state);
  const [oldest] = states.keys();
  if (states.size > most && oldest !== undefined) states.delete(oldest);
}
