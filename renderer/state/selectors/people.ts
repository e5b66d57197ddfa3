import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

/** The reader as a participant; undefined before they have joined (the owner may look on without joining). */
export function me({ state, me: id }: RoomView): Participant | undefined {
  return participantOf(state, id);
}

/** Who is in command, or undefined while command is vacant. */
export function commander({ state }: RoomView): Participant | undefined {
  return participantOf(state, state.command.commander);
}

/** Whether the reader is in command. */
export function iCommand({ state, me: id }: RoomView): boolean {
  return state.command.commander === id;
}

const byName = memoised((participants: IncidentState['participants']): readonly Participant[] =>
  Object.values(participants).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
);

/** Everybody who was ever in the room, by name. */
export function everybody({ state }: RoomView): readonly Participant[] {
  return byName(state.participants);
}

const present = memoised((participants: IncidentState['participants']): readonly Participant[] =>
  byName(participants).filter(({ attendance }) => attendance !== 'removed' && attendance !== 'released'),
);

/** Who takes part or rests, by name. */
export function onTheIncident({ state }: RoomView): readonly Participant[] {
  return present(state.participants);
}

const takesTasks = memoised((participants: IncidentState['participants']): readonly Participant[] =>
  byName(participants).filter(({ attendance, role }) => attendance === 'active' && role !== 'observer'),
);

/** Who can be given a task, by name. A commander can too, with a warning (ROLE-4). */
export function assignable({ state }: RoomView): readonly Participant[] {
  return takesTasks(state.participants);
}
