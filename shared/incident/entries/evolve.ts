import type { Evolvers } from '../evolver.ts';
import type { EntryEvents } from './events.ts';

export const evolveEntries: Evolvers<EntryEvents> = {
  'entry.starred': (state, { seq }, { at, actor }) => ({
    ...state,
    stars: { ...state.stars, [seq]: { at, by: actor.id } },
  }),
  'entry.unstarred': (state, { seq }) => {
    const { [seq]: _unstarred, ...stars } = state.stars;
    return { ...state, stars };
  },
};
