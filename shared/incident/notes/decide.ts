import { eventId } from '#shared/ids/ids.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import type { noteCommands } from './commands.ts';

export const decideNotes: Deciders<typeof noteCommands> = {
  'note.add': (_state, { text }, { command }) =>
    accept({ type: 'note.added', data: { note: eventId(command, 0), text } }),

  'note.correct': (_state, { note, text, at }, { asker, note: lookUp }) => {
    const facts = lookUp(note);
    if (facts === undefined) return refuse('not_found');
    if (facts.author !== asker.id) return refuse('note_not_yours', { name: facts.authorName });
    if (text === undefined && at === undefined) return refuse('nothing_corrected');
    return accept({ type: 'note.corrected', data: { note, text: text ?? null, at: at ?? null } });
  },

  'note.pin': (state, { note }, { note: lookUp }) => {
    if (lookUp(note) === undefined) return refuse('not_found');
    if (Object.hasOwn(state.pins, note)) return refuse('note_pinned');
    return accept({ type: 'note.pinned', data: { note } });
  },

  'note.unpin': (state, { note }) =>
    Object.hasOwn(state.pins, note)
      ? accept({ type: 'note.unpinned', data: { note } })
      : refuse('note_not_pinned'),
};
