import { eventId } from '#shared/ids/ids.ts';
import { offered } from '../command/decide.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import type { ActingRole } from '../roles.ts';
import { returnedTasks } from '../tasks/returned.ts';
import type { participantCommands } from './commands.ts';
import { holdersOf, participantOf } from './lookup.ts';

const DESCRIBES: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

export const decideParticipants: Deciders<typeof participantCommands> = {
  'participant.join': (state, data) => {
    const known = participantOf(state, data.participant);
    return known === undefined ? accept({ type: 'participant.joined', data }) : refuse('already_joined');
  },

  'participant.describe': (state, data, { asker, role }) => {
    const participant = data.participant ?? asker.id;
    if (participant !== asker.id && !DESCRIBES.includes(role)) return refuse('facts_only_own');
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    const zone = data.zone === undefined ? person.zone : data.zone;
    const skills = data.skills === undefined ? person.skills : [...new Set(data.skills)];
    if (zone === person.zone && JSON.stringify(skills) === JSON.stringify(person.skills))
      return refuse('nothing_changed');
    return accept({ type: 'participant.described', data: { participant, zone, skills } });
  },

  'participant.remove': (state, { participant, reason }) => {
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    const commands = state.command.commander === participant;
    return accept(
      { type: 'participant.removed', data: { participant, reason } },
      ...(commands ? [{ type: 'command.vacated', data: { participant } } as const] : []),
      ...returnedTasks(state, participant, 'removed'),
    );
  },

  'participant.restore': (state, { participant }) => {
    const person = participantOf(state, participant);
    if (person === undefined) return refuse('not_in_room');
    if (person.attendance !== 'removed') return refuse('not_removed', { name: person.name });
    return accept({ type: 'participant.restored', data: { participant } });
  },

  'participant.warn': (state, { participant, reason }, { command, asker }) => {
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    if (participant === asker.id) return refuse('not_to_self');
    const warning = eventId(command, 0);
    return accept({ type: 'participant.warned', data: { warning, participant, reason: reason ?? null } });
  },

  'participant.acknowledge': (state, { warning }, { asker }) => {
    const given = participantOf(state, asker.id)?.warning ?? null;
    if (given === null || given.id !== warning || given.acknowledgedAt !== null)
      return refuse('warning_gone');
    return accept({ type: 'participant.acknowledged', data: { participant: asker.id, warning } });
  },

  'participant.swoop': (state, { participant, wishes, words }, { command, asker }) => {
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    if (participant === asker.id) return refuse('not_to_self');
    const asked = {
      type: 'participant.swooped',
      data: { participant, wishes, words: words ?? null },
    } as const;
    if (!wishes) return accept(asked);
    const offer = offered(state, participant, eventId(command, 1));
    return offer.ok ? accept(asked, ...offer.events) : offer;
  },

  'participant.release': (state, { participant, reason }) => {
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    if (state.command.commander === participant)
      return refuse('commander_must_hand_over', { name: person.name });
    if (person.attendance === 'released') return refuse('person_away', away(person));
    return accept(
      { type: 'participant.released', data: { participant, reason: reason ?? null } },
      ...returnedTasks(state, participant, 'released'),
    );
  },

  'participant.stand_down': (state, { stay, words }, { asker }) => {
    const staying = [...new Set(stay)];
    for (const participant of staying) {
      const person = participantOf(state, participant);
      if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
      if (person.attendance === 'released') return refuse('person_away', away(person));
    }
    const stays = new Set([...staying, state.command.commander, asker.id]);
    const released = Object.values(state.participants)
      .filter(({ attendance }) => attendance === 'active' || attendance === 'resting')
      .map(({ id }) => id)
      .filter((id) => !stays.has(id));
    if (released.length === 0) return refuse('nobody_to_release');
    return accept(
      { type: 'participant.stood_down', data: { stay: staying, released, words: words ?? null } },
      ...released.flatMap((participant) => [
        { type: 'participant.released', data: { participant, reason: null } } as const,
        ...returnedTasks(state, participant, 'released'),
      ]),
    );
  },

  'participant.recall': (state, { participant }) => {
    const person = participantOf(state, participant);
    if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
    if (person.attendance !== 'released') return refuse('not_away', { name: person.name });
    return accept({ type: 'participant.recalled', data: { participant } });
  },

  'participant.recall_all': (state) => {
    const released = Object.values(state.participants).filter(({ attendance }) => attendance === 'released');
    if (released.length === 0) return refuse('nobody_released');
    return accept(
      ...released.map(({ id }) => ({ type: 'participant.recalled', data: { participant: id } }) as const),
    );
  },

  'role.assign': (state, { role, participant }) => {
    const person = participantOf(state, participant);
    if (person === undefined) return refuse('not_in_room');
    if (person.attendance === 'removed' || person.attendance === 'released')
      return refuse('person_away', away(person));
    if (person.role === role) return refuse('role_held', { name: person.name });
    return accept({ type: 'role.assigned', data: { role, participant, from: person.role } });
  },

  'role.vacate': (state, { role, participant }, { asker }) => {
    if (role === 'commander') {
      const { commander } = state.command;
      if (commander === null) return refuse('not_commander');
      if (asker.kind === 'person' && commander !== asker.id)
        return refuse('role_may_not', { role: 'deputy' });
      return accept({ type: 'command.vacated', data: { participant: commander } });
    }
    const holders = holdersOf(state, role).filter(
      ({ id }) => participant === undefined || id === participant,
    );
    if (holders.length === 0) return refuse('role_not_held', { role });
    return accept({ type: 'role.vacated', data: { role, participants: holders.map(({ id }) => id) } });
  },
};

function away(person: { readonly name: string; readonly attendance: string }) {
  return { name: person.name, presence: person.attendance };
}
