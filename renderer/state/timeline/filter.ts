import type { IncidentState } from '#shared/incident/state.ts';
import type { Entry, EntryKind } from './entry.ts';
import { concerns, findable, folded, wordsOf } from './find.ts';

export interface TimelineFilter {
  /** Words that must all occur, in any script, width and case. */
  readonly text: string;
  /** Only what is by or about this participant. */
  readonly person: string | null;
  /** Only these kinds; none named: all. */
  readonly kinds: readonly EntryKind[];
  readonly pinned: boolean;
}

export const NO_FILTER: TimelineFilter = { text: '', person: null, kinds: [], pinned: false };

/** Whether everything passes; `Timeline` then has exactly `NO_FILTER`. */
export function isNoFilter({ text, person, kinds, pinned }: TimelineFilter): boolean {
  return text === '' && person === null && kinds.length === 0 && !pinned;
}

/** A filter made ready to be asked often; null where everything passes. */
export type Passes = ((entry: Entry, state: IncidentState) => boolean) | null;

export function compileFilter({ text, person, kinds, pinned }: TimelineFilter): Passes {
  const words = wordsOf(text);
  if (words.length === 0 && person === null && kinds.length === 0 && !pinned) return null;
  const wanted = new Set<EntryKind>(kinds);
  return (entry, state) =>
    (wanted.size === 0 || wanted.has(entry.kind)) &&
    (!pinned || Object.hasOwn(state.pins, entry.event.id)) &&
    (person === null || concerns(entry.event, person)) &&
    (words.length === 0 || hasWords(entry, state, words));
}

// Folding the text of 100 000 events takes most of a search: it is done once for each, and goes with the event.
const texts = new WeakMap<object, string>();

function hasWords(entry: Entry, state: IncidentState, words: readonly string[]): boolean {
  let text = texts.get(entry);
  if (text === undefined) {
    const revised = entry.revisions.map((revision) => folded(revision.text ?? '')).join('\n');
    text = `${findable(entry.event, state)}\n${revised}`;
    texts.set(entry, text);
  }
  const within = text;
  return words.every((word) => within.includes(word));
}
