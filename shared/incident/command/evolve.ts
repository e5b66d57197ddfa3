import type { Evolvers } from '../evolver.ts';
import type { CommandEvents } from './events.ts';
import { withVacancies } from './vacancies.ts';

export const evolveCommand: Evolvers<CommandEvents> = {
  'command.claimed': (state, { participant }, { at }) =>
    withVacancies({ ...state, command: { commander: participant, since: at, vacantSince: null } }, at),

  'command.vacated': (state, _data, { at }) =>
    withVacancies({ ...state, command: { commander: null, since: null, vacantSince: at } }, at),
};
