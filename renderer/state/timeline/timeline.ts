import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Entry, entryOf, noteText } from './entry.ts';
import { compileFilter, isNoFilter, NO_FILTER, type Passes, type TimelineFilter } from './filter.ts';
import { createNotes } from './notes.ts';
import { createTwoEnded, type TwoEnded } from './two-ended.ts';

/** What the timeline shows now: a list that grows at its foot and, on demand, at its head. */
export interface TimelineView {
  /** How many entries pass the filter, the expected ones at the foot included. */
  readonly length: number;
  /** Counts what was published, so that readers of `at` know when to read again. */
  readonly version: number;
  /** How many entries were put before what was there; it only grows, and starts anew with `epoch`. */
  readonly before: number;
  /** Another number when all of it was replaced: a new filter, or a reloaded log. */
  readonly epoch: number;
  readonly filter: TimelineFilter;
  /** Old entries are still being looked through for the filter, or loaded for it. */
  readonly scanning: boolean;
  /** Whether the log holds more before the first loaded entry. */
  readonly earlier: 'none' | 'more' | 'loading';
}

export interface Timeline {
  readonly view: StoreApi<TimelineView>;
  /** The n-th entry that passes the filter, from 0. The same entry is the same object until it changes. */
  at(index: number): Entry | undefined;
  /** A key of the n-th entry that stays the same while it is shown; cheap, because lists ask for all of them. */
  keyAt(index: number): number | string;
  setFilter(change: Partial<TimelineFilter>): void;
  /** Loads a stretch of older history before the first entry. */
  loadEarlier(): Promise<void>;
  /** Who wrote a note, as far as it is loaded. */
  note(id: string): NoteFacts | undefined;
  /** What a note says now; null where it is not loaded. */
  noteText(id: string): string | null;
}

/** The side of the timeline that the room feeds. Nothing is seen of it before `publish`. */
export interface TimelineFeed extends Timeline {
  append(events: readonly IncidentEvent[]): void;
  restart(seq: number): void;
  /** Shows what was fed since the last time; `expected` are the events of pending commands. */
  publish(state: IncidentState, expected: readonly IncidentEvent[]): void;
}

export interface TimelineDeps {
  /** Reads events before `seq`, at most `limit`, oldest first; null where they cannot be had now. */
  readonly readBefore: (seq: number, limit: number) => Promise<readonly IncidentEvent[] | null>;
  /** Calls back after the next frame has been shown; for work that is done in slices. */
  readonly soon: (work: () => void) => void;
  /** Milliseconds, for the length of a slice. */
  readonly now: () => number;
}

/** How much older history is loaded at once. */
const STRETCH = 500;
/** How long entries are looked through between two frames, and how many before looking at the time. */
const SLICE_MS = 6;
const SLICE = 100;
/** How often a search that goes on shows what it has found so far. */
const SHOW_MS = 150;

export function createTimeline(deps: TimelineDeps, first: IncidentState): TimelineFeed {
  let state = first;
  let entries = createTwoEnded<Entry>();
  let notes = createNotes();
  let firstSeq = 1;
  let expected: readonly Entry[] = [];
  let passes: Passes = null;
  /** Positions of the entries that pass; null where all do. */
  let shown: TwoEnded<number> | null = null;
  let shownExpected: readonly Entry[] = expected;
  /** The next older position to look at. */
  let cursor = -1;
  let before = 0;
  let epoch = 0;
  let loading = false;
  let shownAt = 0;

  const view = createStore<TimelineView>()(() => ({
    length: 0,
    version: 0,
    before: 0,
    epoch: 0,
    filter: NO_FILTER,
    scanning: false,
    earlier: 'none',
  }));

  function confirmedLength(): number {
    return shown === null ? entries.length : shown.length;
  }
  function scanning(): boolean {
    return shown !== null && cursor >= entries.first;
  }
  function publishView(change: Partial<TimelineView> = {}) {
    shownExpected = passes === null ? expected : expected.filter((entry) => passes?.(entry, state));
    view.setState(({ version }) => ({
      length: confirmedLength() + shownExpected.length,
      version: version + 1,
      before,
      epoch,
      scanning: scanning() || (shown !== null && loading),
      earlier: loading ? 'loading' : firstSeq > 1 ? 'more' : 'none',
      ...change,
    }));
  }

  /** Takes an event into the entries; a correction also goes to its note. */
  function revise(event: IncidentEvent) {
    const position = notes.revise(event);
    if (position === undefined) return;
    const entry = entries.at(position);
    if (entry !== undefined)
      entries.replace(position, { ...entry, revisions: notes.revisions(entry.event.id) });
  }
  function withRevisions(event: IncidentEvent): Entry {
    const revisions = notes.revisions(event.id);
    const entry = entryOf(event, false);
    return revisions.length === 0 ? entry : { ...entry, revisions };
  }

  /** Looks at older entries for the filter, newest first, in slices: what is near the foot is there at once. */
  function scan(mine: number) {
    if (shown === null || mine !== epoch) return;
    const until = deps.now() + SLICE_MS;
    for (let n = 1; scanning() && (n % SLICE !== 0 || deps.now() < until); n++, cursor--) {
      const entry = entries.at(cursor);
      if (entry !== undefined && passes?.(entry, state)) {
        shown.putBefore(cursor);
        before += 1;
      }
    }
    // Each showing costs a frame's work: what is found is shown at once, then now and then.
    if (!scanning() || until - shownAt > SHOW_MS) {
      shownAt = until;
      publishView();
    }
    if (scanning()) deps.soon(() => scan(mine));
    else void loadEarlier();
  }
  function filterAnew() {
    epoch += 1;
    before = 0;
    shown = passes === null ? null : createTwoEnded();
    cursor = entries.first + entries.length - 1;
    if (shown === null) publishView();
    else scan(epoch);
  }

  /** Loads a stretch before the first entry. A filter goes on with it, until all of the log was looked through. */
  async function loadEarlier(): Promise<void> {
    if (loading || firstSeq <= 1) return;
    loading = true;
    publishView();
    const from = entries;
    const older = await deps.readBefore(firstSeq, STRETCH).catch(() => null);
    loading = false;
    // The log was loaded anew meanwhile: this stretch may hold words that were taken back.
    if (from !== entries || older === null) return publishView();
    const wasScanning = scanning();
    for (const event of older) revise(event);
    for (const event of older.toReversed()) {
      const position = entries.putBefore(withRevisions(event));
      notes.add(event, position);
      if (shown === null) before += 1;
    }
    firstSeq = older[0]?.seq ?? 1;
    publishView();
    if (!wasScanning && shown !== null) deps.soon(() => scan(epoch));
  }

  return {
    view,
    at: (index) => {
      const confirmed = confirmedLength();
      if (index >= confirmed) return shownExpected[index - confirmed];
      if (shown === null) return entries.at(entries.first + index);
      const position = shown.at(shown.first + index);
      return position === undefined ? undefined : entries.at(position);
    },
    keyAt: (index) => {
      const confirmed = confirmedLength();
      if (index >= confirmed) return shownExpected[index - confirmed]?.event.id ?? index;
      return shown === null ? entries.first + index : (shown.at(shown.first + index) ?? index);
    },
    setFilter: (change) => {
      const wanted = { ...view.getState().filter, ...change };
      const filter = isNoFilter(wanted) ? NO_FILTER : wanted;
      passes = compileFilter(filter);
      view.setState({ filter });
      filterAnew();
    },
    note: (id) => notes.facts(id),
    noteText: (id) => {
      const position = notes.position(id);
      const entry = position === undefined ? undefined : entries.at(position);
      return entry === undefined ? null : noteText(entry);
    },
    loadEarlier,
    append: (events) => {
      for (const event of events) {
        const position = entries.push(withRevisions(event));
        notes.add(event, position);
        revise(event);
        const entry = entries.at(position);
        // Folding may lag behind the log by a frame; names and titles in the filter then do so too.
        if (shown !== null && entry !== undefined && passes?.(entry, state)) shown.push(position);
      }
    },
    restart: (seq) => {
      entries = createTwoEnded();
      notes = createNotes();
      firstSeq = seq + 1;
      epoch += 1;
      before = 0;
      shown = passes === null ? null : createTwoEnded();
      cursor = -1;
    },
    publish: (next, events) => {
      const pinsMoved = next.pins !== state.pins && view.getState().filter.pinned;
      state = next;
      const had = new Map(expected.map((entry) => [entry.event.id, entry]));
      expected = events.map((event) => had.get(event.id) ?? entryOf(event, true));
      if (pinsMoved) filterAnew();
      else publishView();
    },
  };
}
