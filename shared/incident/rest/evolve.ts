import type { Evolvers } from '../evolver.ts';
import { changed } from '../participants/evolve.ts';
import { dutyAfterRest, offDuty, onDuty } from '../participants/stretch.ts';
import type { RestEvents } from './events.ts';

export const evolveRest: Evolvers<RestEvents> = {
  'rest.ordered': (state, { participant, until }, { at, actor }) =>
    changed(state, participant, (person) => ({
      ...offDuty(person, 'resting', at),
      rest: { since: at, until, orderedBy: actor.id, dutySince: person.dutySince ?? at },
    })),

  'rest.ended': (state, { participant }, { at }) =>
    changed(state, participant, (person) =>
      onDuty(person, at, person.rest === null ? at : dutyAfterRest(person.rest, state.settings, at)),
    ),
};
