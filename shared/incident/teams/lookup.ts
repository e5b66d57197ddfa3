import { participantOf } from '../participants/lookup.ts';
import type { Participant } from '../participants/participant.ts';
import type { IncidentState } from '../state.ts';
import type { Team } from './team.ts';

/** The team of an id, or undefined. */
export function teamOf(state: IncidentState, id: string): Team | undefined {
  return Object.hasOwn(state.teams, id) ? state.teams[id] : undefined;
}

/** Whether somebody is one of a team: leads it, is in it, or is away from it. */
export function belongsTo(team: Team, participant: string): boolean {
  return team.lead === participant || team.members.includes(participant) || team.away.includes(participant);
}

/** The one team that somebody is of, also while they are away. */
export function teamOfPerson(state: IncidentState, participant: string): Team | undefined {
  return Object.values(state.teams).find((team) => belongsTo(team, participant));
}

/** Whom somebody reports to besides the commander: their team's lead; undefined where that is the commander alone. */
export function leadOf(state: IncidentState, participant: string): Participant | undefined {
  const team = Object.values(state.teams).find(({ members }) => members.includes(participant));
  return team === undefined ? undefined : participantOf(state, team.lead);
}

/** Whether somebody can be in a team now: on duty, with a part in it, and not in command. */
export function canBeInTeam(state: IncidentState, { id, attendance, role }: Participant): boolean {
  return attendance === 'active' && role !== 'observer' && state.command.commander !== id;
}

/** Whether somebody can lead a team now. A guest can be in one, and leads none. */
export function canLead(state: IncidentState, person: Participant): boolean {
  return canBeInTeam(state, person) && person.role !== 'guest';
}
