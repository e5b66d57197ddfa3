import type { StoreApi } from 'zustand/vanilla';
import type { NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { Instant } from '#shared/time/instant.ts';

/** A note's text or time was set right: the original stays, revisions follow (TL-3). */
export interface Revision {
  readonly seq: number;
  readonly at: Instant;
  readonly text: string | null;
  readonly time: Instant | null;
}

/** One line of the timeline: an event, and for a note what became of it. */
export interface Entry {
  readonly event: IncidentEvent;
  readonly kind: EntryKind;
  readonly revisions: readonly Revision[];
  /** Shown before the server has confirmed it. */
  readonly expected: boolean;
}

/** What an entry is about, for the filter. */
export type EntryKind =
  | 'note'
  | 'task'
  | 'people'
  | 'command'
  | 'incident'
  | 'broadcast'
  | 'signal'
  | 'reminder'
  | 'record'
  | 'unknown';

export interface TimelineFilter {
  /** Words that must all occur, in any script and width. */
  readonly text: string;
  readonly person: string | null;
  readonly kinds: readonly EntryKind[];
  readonly pinned: boolean;
}

/** What the timeline shows now: a window on a list that grows at its foot and, on demand, at its head. */
export interface TimelineView {
  readonly length: number;
  /** Counts every change, so that readers of `at` know when to read again. */
  readonly version: number;
  readonly filter: TimelineFilter;
  /** Whether the log holds more before the first entry. */
  readonly earlier: 'none' | 'more' | 'loading';
}

export interface Timeline {
  readonly view: StoreApi<TimelineView>;
  /** The n-th entry that passes the filter, from 0. */
  at(index: number): Entry | undefined;
  setFilter(change: Partial<TimelineFilter>): void;
  /** Loads a stretch of older history before the first entry. */
  loadEarlier(): Promise<void>;
  /** Who wrote a note, as far as it is loaded. */
  note(id: string): NoteFacts | undefined;
}
