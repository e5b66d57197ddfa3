import type { IncidentState } from '#shared/incident/state.ts';
import type { Entry, EntryKind } from './entry.ts';
import { concerns, wordsOf } from './find.ts';

export interface TimelineFilter {
  /** Words that must all occur, in any script, width and case. */
  readonly text: string;
  /** What the text is found in stands among everything else, instead of alone. */
  readonly inContext: boolean;
  /** Only what is by or about this participant. */
  readonly person: string | null;
  /** Only these kinds; none named: all. */
  readonly kinds: readonly EntryKind[];
  readonly pinned: boolean;
  /** Only key moments. */
  readonly starred: boolean;
}

export const NO_FILTER: TimelineFilter = {
  text: '',
  inContext: false,
  person: null,
  kinds: [],
  pinned: false,
  starred: false,
};

/** Whether everything passes; `Timeline` then has exactly `NO_FILTER`. */
export function isNoFilter({ text, person, kinds, pinned, starred }: TimelineFilter): boolean {
  return text === '' && person === null && kinds.length === 0 && !pinned && !starred;
}

/** A filter made ready to be asked often. */
export interface Compiled {
  /** Folded; none: the text is not asked. */
  readonly words: readonly string[];
  /** Whether the words leave nothing out of the list. */
  readonly inContext: boolean;
  /** Whether anything but the words is asked. */
  readonly isChosen: boolean;
  /** All that is asked except words and kinds. */
  readonly passes: (entry: Entry, state: IncidentState) => boolean;
  readonly isKind: (entry: Entry) => boolean;
}

/** Null where everything passes. */
export function compileFilter(filter: TimelineFilter): Compiled | null {
  const { text, inContext, person, kinds, pinned, starred } = filter;
  const words = wordsOf(text);
  const isChosen = person !== null || kinds.length > 0 || pinned || starred;
  if (words.length === 0 && !isChosen) return null;
  const wanted = new Set<EntryKind>(kinds);
  return {
    words,
    inContext,
    isChosen,
    isKind: ({ kind }) => wanted.size === 0 || wanted.has(kind),
    passes: ({ event }, state) =>
      (!pinned || Object.hasOwn(state.pins, event.id)) &&
      (!starred || Object.hasOwn(state.stars, event.seq)) &&
      (person === null || concerns(event, person)),
  };
}
