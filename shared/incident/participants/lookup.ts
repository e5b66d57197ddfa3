import type { ActingRole, AssignableRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import type { Participant } from './participant.ts';

/** The participant of an id, or undefined. */
export function participantOf(state: IncidentState, id: string | null): Participant | undefined {
  return id !== null && Object.hasOwn(state.participants, id) ? state.participants[id] : undefined;
}

/** The name of a participant; the id where the log does not know them. */
export function nameOf(state: IncidentState, id: string): string {
  return participantOf(state, id)?.name ?? id;
}

/** Whether somebody rests now, so that only direct calls reach them (FAT-6). */
export function isResting(state: IncidentState, id: string): boolean {
  return participantOf(state, id)?.attendance === 'resting';
}

/** The role that a participant acts in: command outranks the role underneath. */
export function actingRole(state: IncidentState, participant: Participant): ActingRole {
  return state.command.commander === participant.id ? 'commander' : participant.role;
}

/** Who holds a role now: active or resting, and not in command meanwhile. */
export function holdersOf(state: IncidentState, role: AssignableRole): readonly Participant[] {
  return Object.values(state.participants).filter(
    (participant) =>
      participant.role === role &&
      (participant.attendance === 'active' || participant.attendance === 'resting') &&
      state.command.commander !== participant.id,
  );
}
