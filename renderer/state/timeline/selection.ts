import type { IncidentState } from '#shared/incident/state.ts';
import type { Entry, EntryKind } from './entry.ts';
import type { Compiled } from './filter.ts';
import { blockOf, type SearchIndex, startOf } from './search-index.ts';
import { createTwoEnded, placeOf, type TwoEnded } from './two-ended.ts';

export type KindCounts = Readonly<Partial<Record<EntryKind, number>>>;

/** What a filter leaves of the timeline, found newest first and kept up to date at both ends. */
export interface Selection {
  /** Positions of what the list shows; null where it shows everything, with the hits among it. */
  readonly shown: TwoEnded<number> | null;
  /** Positions of what the words are found in; null where no words are asked. */
  readonly hits: TwoEnded<number> | null;
  /** How many there would be of each kind, whichever kinds are chosen. */
  readonly counts: KindCounts;
  /** Whether all that is loaded was looked at. */
  isComplete(): boolean;
  /** Whether a position was looked at. */
  hasSeen(position: number): boolean;
  /** Looks at older entries until told to stop; answers how many were put before those shown. */
  look(isEnough: () => boolean): number;
  /** Takes what came at the foot. */
  follow(last: number): void;
}

/** What a selection is of. */
export interface Source {
  readonly entries: TwoEnded<Entry>;
  readonly index: SearchIndex;
  readonly state: () => IncidentState;
}

export function createSelection({ entries, index, state }: Source, filter: Compiled): Selection {
  const { words, inContext, isChosen, passes, isKind } = filter;
  const isAsked = words.length > 0;
  const apart = isAsked && inContext;
  const shown = apart && !isChosen ? null : createTwoEnded<number>();
  const hits = !isAsked ? null : apart || shown === null ? createTwoEnded<number>() : shown;
  const counts: Partial<Record<EntryKind, number>> = {};
  /** Only what the words are found in has to be looked at. */
  const isNarrow = isAsked && (!inContext || !isChosen);
  let newest = entries.first + entries.length - 1;
  let cursor = newest;

  function take(position: number, isHit: boolean, put: 'push' | 'putBefore'): boolean {
    const entry = entries.at(position);
    if (entry === undefined || !passes(entry, state())) return false;
    if (isHit) counts[entry.kind] = (counts[entry.kind] ?? 0) + 1;
    if (!isKind(entry)) return false;
    if (isHit && hits !== null && hits !== shown) hits[put](position);
    if (shown === null || !(isHit || apart)) return false;
    shown[put](position);
    return true;
  }
  function within(block: number, from: number, to: number): readonly number[] {
    return index.find(block, words).filter((position) => position >= from && position <= to);
  }

  return {
    shown,
    hits,
    counts,
    isComplete: () => cursor < entries.first,
    hasSeen: (position) => position > cursor,
    look: (isEnough) => {
      let added = 0;
      while (cursor >= entries.first && !isEnough()) {
        const block = blockOf(cursor);
        const from = Math.max(entries.first, startOf(block));
        const found = isAsked ? within(block, from, cursor) : [];
        if (isNarrow) {
          for (const position of found.toReversed()) if (take(position, true, 'putBefore')) added += 1;
        } else {
          const isFound = new Set(found);
          for (let position = cursor; position >= from; position--)
            if (take(position, !isAsked || isFound.has(position), 'putBefore')) added += 1;
        }
        cursor = from - 1;
      }
      return added;
    },
    follow: (last) => {
      for (let from = newest + 1; from <= last; ) {
        const block = blockOf(from);
        const to = Math.min(last, startOf(block + 1) - 1);
        const isFound = new Set(isAsked ? within(block, from, to) : []);
        for (let position = from; position <= to; position++)
          take(position, !isAsked || isFound.has(position), 'push');
        from = to + 1;
      }
      newest = Math.max(newest, last);
    },
  };
}

/** Where a position stands in a list of positions, or where it would; null lists hold every position from `first`. */
export function rankOf(list: TwoEnded<number> | null, first: number, position: number): number {
  return list === null ? position - first : placeOf(list, (other) => other < position);
}
