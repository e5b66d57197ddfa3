import type { Instant } from '#shared/time/instant.ts';
import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import type { CommandEvents } from './events.ts';
import { withVacancies } from './vacancies.ts';

export const evolveCommand: Evolvers<CommandEvents> = {
  'command.claimed': (state, { participant }, { at }) => taken(state, participant, at),
  'command.accepted': (state, { participant }, { at }) => taken(state, participant, at),
  'command.assumed': (state, { participant, from, reason }, { at }) =>
    taken(state, participant, at, { from, reason }),

  'command.vacated': (state, _data, { at }) =>
    withVacancies(
      { ...state, command: { commander: null, since: null, vacantSince: at, offer: null, assumed: null } },
      at,
    ),

  'command.offered': (state, { offer, from, to }, { at }) => ({
    ...state,
    command: { ...state.command, offer: { id: offer, from, to, at } },
  }),
  'command.declined': withoutOffer,
  'command.cancelled': withoutOffer,
};

function taken(
  state: IncidentState,
  commander: string,
  at: Instant,
  assumed: IncidentState['command']['assumed'] = null,
): IncidentState {
  const command = { commander, since: at, vacantSince: null, offer: null, assumed };
  return withVacancies({ ...state, command }, at);
}

function withoutOffer(state: IncidentState): IncidentState {
  return { ...state, command: { ...state.command, offer: null } };
}
