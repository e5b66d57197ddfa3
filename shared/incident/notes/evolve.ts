import type { Evolvers } from '../evolver.ts';
import type { NoteEvents } from './events.ts';

/** Texts of notes stay in the log; the state keeps only what is pinned, so that it does not grow with them. */
export const evolveNotes: Evolvers<NoteEvents> = {
  'note.added': (state) => state,
  'note.corrected': (state) => state,
  'note.pinned': (state, { note }, { at, actor }) => ({
    ...state,
    pins: { ...state.pins, [note]: { at, by: actor.id } },
  }),
  'note.unpinned': (state, { note }) => {
    const { [note]: _unpinned, ...pins } = state.pins;
    return { ...state, pins };
  },
};
