import { MINUTE, plus } from '#shared/time/instant.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { participantOf } from '../participants/lookup.ts';
import type { ActingRole } from '../roles.ts';
import { returnedTasks } from '../tasks/returned.ts';
import type { restCommands } from './commands.ts';

const ORDERS_REST: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

export const decideRest: Deciders<typeof restCommands> = {
  'rest.order': (state, data, { asker, role, now }) => {
    const participant = data.participant ?? asker.id;
    if (participant !== asker.id && !ORDERS_REST.includes(role)) return refuse('rest_only_own');
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    if (state.command.commander === participant)
      return refuse('commander_must_hand_over', { name: person.name });
    if (person.attendance !== 'active') {
      return refuse('person_away', { name: person.name, presence: person.attendance });
    }
    const { restMinutes } = state.settings;
    const minutes = data.minutes ?? restMinutes;
    // One's own break may be as short as one likes.
    if (participant !== asker.id && minutes < restMinutes)
      return refuse('rest_too_short', { minutes: restMinutes });
    return accept(
      {
        type: 'rest.ordered',
        data: { participant, minutes, until: plus(now, minutes * MINUTE), reason: data.reason ?? null },
      },
      ...returnedTasks(state, participant, 'resting'),
    );
  },

  'rest.end': (state, data, { asker, role }) => {
    const participant = data.participant ?? asker.id;
    if (participant !== asker.id && !ORDERS_REST.includes(role)) return refuse('rest_only_own');
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    if (person.rest === null) return refuse('not_resting', { name: person.name });
    // The program never takes anybody out of their rest, and neither does anybody else: they confirm it (FAT-6).
    if (participant === asker.id || data.byVoice === true) {
      const byVoice = participant !== asker.id;
      return accept({ type: 'rest.ended', data: { participant, byVoice } });
    }
    if (person.rest.calledBack !== null) return refuse('called_back_already', { name: person.name });
    return accept({ type: 'rest.called_back', data: { participant } });
  },

  'rest.set_places': (state, { food, bed }) =>
    state.places.food === food && state.places.bed === bed
      ? refuse('nothing_changed')
      : accept({ type: 'rest.places_set', data: { food, bed } }),
};
