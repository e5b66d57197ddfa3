import type { Evolvers } from '../evolver.ts';
import { changed } from '../participants/evolve.ts';
import { dutyAfterRest, offDuty, onDuty } from '../participants/stretch.ts';
import type { RestEvents } from './events.ts';

export const evolveRest: Evolvers<RestEvents> = {
  'rest.ordered': (state, { participant, until, reason }, { at, actor }) =>
    changed(state, participant, (person) => ({
      ...offDuty(person, 'resting', at),
      rest: {
        since: at,
        until,
        orderedBy: actor.id,
        reason,
        dutySince: person.dutySince ?? at,
        calledBack: null,
      },
    })),

  'rest.ended': (state, { participant }, { at }) =>
    changed(state, participant, (person) =>
      onDuty(person, at, person.rest === null ? at : dutyAfterRest(person.rest, state.settings, at)),
    ),

  'rest.called_back': (state, { participant }, { at, actor }) =>
    changed(state, participant, (person) =>
      person.rest === null
        ? person
        : { ...person, rest: { ...person.rest, calledBack: { at, by: actor.id } } },
    ),

  'rest.places_set': (state, { food, bed }) => ({ ...state, places: { food, bed } }),
};
