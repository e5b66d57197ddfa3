import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Entry, entryOf, noteText } from './entry.ts';
import { type Compiled, compileFilter, isNoFilter, NO_FILTER, type TimelineFilter } from './filter.ts';
import { folded, rawWords, type Words } from './find.ts';
import { createNotes } from './notes.ts';
import { createSearchIndex } from './search-index.ts';
import { createSelection, type KindCounts, rankOf, type Selection } from './selection.ts';
import { createTwoEnded, placeOf } from './two-ended.ts';

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
  /** What the words are found in so far; null where no words are asked. */
  readonly hits: number | null;
  /** How many of each kind the filter would leave, whichever kinds are chosen; of what is loaded. */
  readonly counts: KindCounts;
}

export interface Timeline {
  readonly view: StoreApi<TimelineView>;
  /** The n-th entry that passes the filter, from 0. The same entry is the same object until it changes. */
  at(index: number): Entry | undefined;
  /** A key of the n-th entry that stays the same while it is shown; cheap, because lists ask for all of them. */
  keyAt(index: number): number | string;
  setFilter(change: Partial<TimelineFilter>): void;
  /** What entries are found by; until it is said, by their raw words. */
  setWords(words: Words): void;
  /** Loads a stretch of older history before the first entry; false where it cannot be had now. */
  loadEarlier(): Promise<boolean>;
  /** Loads all of it, so that the next search is of the whole log. */
  loadAll(): Promise<boolean>;
  /** Loads back to the notes named; false where they are not to be had now. */
  loadNotes(notes: readonly string[]): Promise<boolean>;
  /** Where what has a key stands in the list, or what comes after it. */
  indexOf(key: number): number;
  /** How many hits stand before what has a key. */
  hitsBefore(key: number): number;
  /** Where the n-th hit stands in the list, oldest first. */
  hitIndex(hit: number): number;
  /** The place in the list of the first shown entry at a moment or later; loads what it takes. Null: not to be had. */
  seekTime(at: number): Promise<number | null>;
  /** The place in the list of an event, or of the first shown one after it; loads what it takes. */
  seekSeq(seq: number): Promise<number | null>;
  /** A loaded event of the log, whatever the filter. */
  held(seq: number): IncidentEvent | undefined;
  /** Who wrote a note, as far as it is loaded. */
  note(id: string): NoteFacts | undefined;
  /** A note with its corrections; undefined where it is not loaded. */
  noteEntry(id: string): Entry | undefined;
  /** What a note says now; null where it is not loaded. */
  noteText(id: string): string | null;
  /** The event at a place in the log; null where it is not loaded. */
  eventAt(seq: number): IncidentEvent | null;
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
  /** Calls back when a frame has time left, and says how many milliseconds; for work that nobody waits for. */
  readonly idle: (work: (left: number) => void) => void;
  /** Milliseconds, for the length of a slice. */
  readonly now: () => number;
}

/** How much older history is loaded at once: for who scrolls there, and for what looks through all of it. */
const STRETCH = 500;
const LONG_STRETCH = 2_000;
/** How long entries are looked through between two frames; the first answer to a key may take most of one. */
const SLICE_MS = 6;
const FIRST_SLICE_MS = 12;
/** How long entries are read at once for later searches, where there is time left for it. */
const READ_MS = 8;
/** How often a search that goes on shows what it has found so far. */
const SHOW_MS = 150;

export function createTimeline(deps: TimelineDeps, first: IncidentState): TimelineFeed {
  let state = first;
  let entries = createTwoEnded<Entry>();
  let notes = createNotes();
  let words: Words = rawWords;
  let hasReader = false;
  let index = newIndex();
  /** The seq before the first one that was appended. */
  let origin = 0;
  let firstSeq = 1;
  let expected: readonly Entry[] = [];
  let compiled: Compiled | null = null;
  let selection: Selection | null = null;
  let shownExpected: readonly Entry[] = expected;
  /** Of all that is loaded. */
  let totals: Record<string, number> = {};
  let before = 0;
  let epoch = 0;
  let loading: Promise<boolean> | null = null;
  let isReading = false;
  let shownAt = 0;
  /** A correction may have made a hit of something that was looked at. */
  let isOutdated = false;

  const view = createStore<TimelineView>()(() => ({
    length: 0,
    version: 0,
    before: 0,
    epoch: 0,
    filter: NO_FILTER,
    scanning: false,
    earlier: 'none',
    hits: null,
    counts: {},
  }));

  function newIndex() {
    return createSearchIndex((position) => {
      const entry = entries.at(position);
      return entry === undefined ? undefined : folded(words(entry, state));
    });
  }
  function shownLength(): number {
    return (selection === null ? null : selection.shown)?.length ?? entries.length;
  }
  function lastPosition(): number {
    return entries.first + entries.length - 1;
  }
  function scanning(): boolean {
    return selection !== null && !selection.isComplete();
  }
  /** The same object until a number changes. */
  function countsNow(): KindCounts {
    const { counts } = view.getState();
    const now: Readonly<Record<string, number | undefined>> = selection?.counts ?? totals;
    const had: Readonly<Record<string, number | undefined>> = counts;
    const kinds = Object.keys(now);
    const isSame = kinds.length === Object.keys(had).length && kinds.every((kind) => had[kind] === now[kind]);
    return isSame ? counts : { ...now };
  }
  function passesExpected(entry: Entry): boolean {
    if (compiled === null) return true;
    if (!(compiled.passes(entry, state) && compiled.isKind(entry))) return false;
    if (compiled.words.length === 0 || compiled.inContext) return true;
    const text = folded(words(entry, state));
    return compiled.words.every((word) => text.includes(word));
  }
  function publishView(change: Partial<TimelineView> = {}) {
    shownExpected = compiled === null ? expected : expected.filter(passesExpected);
    view.setState(({ version }) => ({
      length: shownLength() + shownExpected.length,
      version: version + 1,
      before,
      epoch,
      scanning: scanning() || (selection !== null && loading !== null),
      earlier: loading !== null ? 'loading' : firstSeq > 1 ? 'more' : 'none',
      hits: selection?.hits?.length ?? null,
      counts: countsNow(),
      ...change,
    }));
  }

  /** Takes an event into the entries; a correction also goes to its note. */
  function revise(event: IncidentEvent) {
    const position = notes.revise(event);
    if (position === undefined) return;
    const entry = entries.at(position);
    if (entry === undefined) return;
    entries.replace(position, { ...entry, revisions: notes.revisions(entry.event.id) });
    index.touch(position);
    if (compiled !== null && compiled.words.length > 0) isOutdated ||= selection?.hasSeen(position) ?? false;
  }
  function withRevisions(event: IncidentEvent): Entry {
    const revisions = notes.revisions(event.id);
    const entry = entryOf(event, false);
    return revisions.length === 0 ? entry : { ...entry, revisions };
  }
  function took(entry: Entry, position: number) {
    notes.add(entry.event, position);
    index.touch(position);
    totals[entry.kind] = (totals[entry.kind] ?? 0) + 1;
  }

  /** Looks at older entries for the filter, newest first, in slices: what is near the foot is there at once. */
  function scan(mine: number, budget: number) {
    if (selection === null || mine !== epoch) return;
    const until = deps.now() + budget;
    before += selection.look(() => deps.now() > until);
    // Each showing costs a frame's work: what is found is shown at once, then now and then.
    if (!scanning() || until - shownAt > SHOW_MS) {
      shownAt = until;
      publishView();
    }
    if (scanning()) deps.soon(() => scan(mine, SLICE_MS));
    else void loadStretch(LONG_STRETCH);
  }
  function filterAnew() {
    epoch += 1;
    before = 0;
    isOutdated = false;
    selection = compiled === null ? null : createSelection({ entries, index, state: () => state }, compiled);
    if (selection === null) publishView();
    else scan(epoch, FIRST_SLICE_MS);
  }
  /** Reads what came for later searches, in what frames leave. */
  function readSoon() {
    if (isReading || !hasReader) return;
    isReading = true;
    deps.idle(function slice(left) {
      const until = deps.now() + Math.min(left, READ_MS);
      if (index.read(() => deps.now() > until)) isReading = false;
      else deps.idle(slice);
    });
  }

  /** Loads a stretch before the first entry. A filter goes on with it, until all of the log was looked through. */
  function loadStretch(limit: number): Promise<boolean> {
    if (loading !== null) return loading;
    if (firstSeq <= 1) return Promise.resolve(true);
    const from = entries;
    loading = deps.readBefore(firstSeq, limit).then(
      (older) => arrived(from, older),
      () => arrived(from, null),
    );
    publishView();
    return loading;
  }
  function arrived(from: typeof entries, older: readonly IncidentEvent[] | null): boolean {
    loading = null;
    // The log was loaded anew meanwhile: this stretch may hold words that were taken back.
    if (from !== entries || older === null) {
      publishView();
      return false;
    }
    const wasScanning = scanning();
    for (const event of older) revise(event);
    for (const event of older.toReversed()) {
      const entry = withRevisions(event);
      took(entry, entries.putBefore(entry));
      if ((selection?.shown ?? null) === null) before += 1;
    }
    firstSeq = older[0]?.seq ?? 1;
    publishView();
    readSoon();
    if (!wasScanning && selection !== null) {
      const mine = epoch;
      deps.soon(() => scan(mine, SLICE_MS));
    }
    return true;
  }
  async function loadUntil(isEnough: () => boolean): Promise<boolean> {
    while (!isEnough() && firstSeq > 1) {
      // With a pause between, so that frames are shown.
      if (!(await loadStretch(LONG_STRETCH))) return false;
      await new Promise<void>((resolve) => deps.soon(resolve));
    }
    return isEnough();
  }
  /** The place in the list of what stands at a position or after it, once the filter has come so far. */
  async function placed(position: number): Promise<number> {
    while (selection !== null && !selection.isComplete() && !selection.hasSeen(position))
      await new Promise<void>((resolve) => deps.soon(resolve));
    const rank = rankOf(selection?.shown ?? null, entries.first, position);
    return Math.min(rank, Math.max(0, view.getState().length - 1));
  }
  function positionOf(seq: number): number {
    return seq - origin - 1;
  }
  function noteEntry(id: string): Entry | undefined {
    const position = notes.position(id);
    return position === undefined ? undefined : entries.at(position);
  }

  return {
    view,
    at: (at) => {
      const confirmed = shownLength();
      if (at >= confirmed) return shownExpected[at - confirmed];
      const shown = selection?.shown ?? null;
      if (shown === null) return entries.at(entries.first + at);
      const position = shown.at(shown.first + at);
      return position === undefined ? undefined : entries.at(position);
    },
    keyAt: (at) => {
      const confirmed = shownLength();
      if (at >= confirmed) return shownExpected[at - confirmed]?.event.id ?? at;
      const shown = selection?.shown ?? null;
      return shown === null ? entries.first + at : (shown.at(shown.first + at) ?? at);
    },
    setFilter: (change) => {
      const wanted = { ...view.getState().filter, ...change };
      const filter = isNoFilter(wanted) ? NO_FILTER : wanted;
      compiled = compileFilter(filter);
      view.setState({ filter });
      filterAnew();
    },
    setWords: (given) => {
      words = given;
      hasReader = true;
      index = newIndex();
      for (let position = entries.first; position <= lastPosition(); position++) index.touch(position);
      if (compiled !== null) filterAnew();
      readSoon();
    },
    held: (seq) => (seq < firstSeq ? undefined : entries.at(entries.first + seq - firstSeq)?.event),
    note: (id) => notes.facts(id),
    noteEntry,
    noteText: (id) => {
      const entry = noteEntry(id);
      return entry === undefined ? null : noteText(entry);
    },
    eventAt: (seq) => {
      const event = entries.at(positionOf(seq))?.event;
      return event?.seq === seq ? event : null;
    },
    indexOf: (key) => rankOf(selection?.shown ?? null, entries.first, key),
    hitsBefore: (key) => {
      const hits = selection?.hits ?? null;
      return hits === null ? 0 : rankOf(hits, entries.first, key);
    },
    hitIndex: (hit) => {
      const hits = selection?.hits ?? null;
      const position = hits?.at(hits.first + hit);
      return position === undefined ? hit : rankOf(selection?.shown ?? null, entries.first, position);
    },
    loadEarlier: () => loadStretch(STRETCH),
    loadAll: () => loadUntil(() => firstSeq <= 1),
    loadNotes: (ids) => loadUntil(() => ids.every((id) => notes.position(id) !== undefined)),
    seekTime: async (at) => {
      const isOld = () => Date.parse(entries.at(entries.first)?.event.at ?? '') <= at;
      if (!(await loadUntil(() => firstSeq <= 1 || isOld()))) return null;
      const passed = placeOf(entries, ({ event }) => Date.parse(event.at) < at);
      return placed(entries.first + passed);
    },
    seekSeq: async (seq) =>
      (await loadUntil(() => seq >= firstSeq)) ? placed(positionOf(Math.max(1, seq))) : null,
    append: (events) => {
      for (const event of events) {
        const entry = withRevisions(event);
        took(entry, entries.push(entry));
        revise(event);
      }
    },
    restart: (seq) => {
      entries = createTwoEnded();
      notes = createNotes();
      index = newIndex();
      totals = {};
      origin = seq;
      firstSeq = seq + 1;
      epoch += 1;
      before = 0;
      selection =
        compiled === null ? null : createSelection({ entries, index, state: () => state }, compiled);
    },
    publish: (next, events) => {
      const { pinned, starred } = view.getState().filter;
      const hasMoved = (next.pins !== state.pins && pinned) || (next.stars !== state.stars && starred);
      state = next;
      const had = new Map(expected.map((entry) => [entry.event.id, entry]));
      expected = events.map((event) => had.get(event.id) ?? entryOf(event, true));
      if (hasMoved || isOutdated) filterAnew();
      else {
        selection?.follow(lastPosition());
        publishView();
      }
      readSoon();
    },
  };
}
