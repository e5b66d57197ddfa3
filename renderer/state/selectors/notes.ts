import type { IncidentState } from '#shared/incident/state.ts';
import type { NoteTarget } from '../notes/NoteWays.tsx';
import { memoised } from './memoised.ts';

/** A thing that came of a note. */
interface NoteResult {
  readonly id: string;
  readonly title: string;
}

type Came = { readonly id: string; readonly note: string | null };
type ByNote = ReadonlyMap<string, readonly NoteResult[]>;

function byNote<Thing extends Came>(titleOf: (thing: Thing) => string) {
  return memoised((things: Readonly<Record<string, Thing>>): ByNote => {
    const found = new Map<string, NoteResult[]>();
    for (const thing of Object.values(things)) {
      if (thing.note === null) continue;
      const result = { id: thing.id, title: titleOf(thing) };
      found.set(thing.note, [...(found.get(thing.note) ?? []), result]);
    }
    return found;
  });
}

const tasks = byNote<IncidentState['tasks'][string]>(({ title }) => title);
const decisions = byNote<IncidentState['decisions'][string]>(({ proposal }) => proposal);
const broadcasts = byNote<IncidentState['broadcasts'][string]>(({ text }) => text);

const NONE: readonly NoteResult[] = [];

/** What of a kind came of a note; the same list until something of that kind changes. */
export function cameOf(state: IncidentState, target: NoteTarget, note: string): readonly NoteResult[] {
  switch (target) {
    case 'task':
      return tasks(state.tasks).get(note) ?? NONE;
    case 'decision':
      return decisions(state.decisions).get(note) ?? NONE;
    case 'broadcast':
      return broadcasts(state.broadcasts).get(note) ?? NONE;
  }
}
