import { accept, type Deciders, refuse } from '../decision.ts';
import { nameOf, participantOf } from '../participants/lookup.ts';
import type { commandCommands } from './commands.ts';

export const decideCommand: Deciders<typeof commandCommands> = {
  'command.claim': (state, _data, { asker }) => {
    const { commander } = state.command;
    if (commander !== null) return refuse('commander_exists', { name: nameOf(state, commander) });
    const person = participantOf(state, asker.id);
    const claimed = { type: 'command.claimed', data: { participant: asker.id, name: asker.name } } as const;
    if (person === undefined) {
      const joined = { participant: asker.id, name: asker.name, role: 'responder' } as const;
      return accept({ type: 'participant.joined', data: joined }, claimed);
    }
    if (person.attendance !== 'active') {
      return refuse('person_away', { name: person.name, presence: person.attendance });
    }
    return accept(claimed);
  },
};
