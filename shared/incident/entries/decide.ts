import { accept, type Deciders, refuse } from '../decision.ts';
import type { entryCommands } from './commands.ts';
import { isStarred, MAX_STARS } from './stars.ts';

export const decideEntries: Deciders<typeof entryCommands> = {
  'entry.star': (state, { seq }) => {
    if (seq > state.seq) return refuse('not_found');
    if (isStarred(state, seq)) return refuse('entry_starred');
    if (Object.keys(state.stars).length >= MAX_STARS) return refuse('too_many_stars', { limit: MAX_STARS });
    return accept({ type: 'entry.starred', data: { seq } });
  },

  'entry.unstar': (state, { seq }) =>
    isStarred(state, seq) ? accept({ type: 'entry.unstarred', data: { seq } }) : refuse('entry_not_starred'),
};
