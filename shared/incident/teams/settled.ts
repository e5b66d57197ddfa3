import type { Instant } from '#shared/time/instant.ts';
import { participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';
import { canBeInTeam, canLead } from './lookup.ts';
import type { Team, Teams } from './team.ts';

/**
 * The state with its teams brought up to date with who is here. It is a part of the fold and asks no event of its own:
 * whatever takes somebody away (release, rest, removal, command, another role) leaves no team half-done, also what is
 * added later.
 */
export function withTeamsSettled(before: IncidentState, after: IncidentState, at: Instant): IncidentState {
  if (after.participants === before.participants && after.command === before.command) return after;
  const settled = Object.values(after.teams).map((team) => settledTeam(team, before, after, at));
  const isSame = settled.every((team) => after.teams[team.id] === team);
  return isSame ? after : { ...after, teams: teamsOf(settled) };
}

/** Teams by id, without those that nobody is of any more: these end by themselves. */
export function teamsOf(teams: readonly Team[]): Teams {
  return Object.fromEntries(
    teams
      .filter(({ lead, members, away }) => lead !== null || members.length + away.length > 0)
      .map((team) => [team.id, team]),
  );
}

/** A team with another lead or none; since when it has none is kept. */
export function withLead(team: Team, lead: string | null, at: Instant): Team {
  return { ...team, lead, leadlessSince: lead === null ? (team.leadlessSince ?? at) : null };
}

function settledTeam(team: Team, before: IncidentState, after: IncidentState, at: Instant): Team {
  const relieved = leadRelieved(team, before, after, at);
  const isHere = (id: string) => {
    const person = participantOf(after, id);
    return person !== undefined && canBeInTeam(after, person);
  };
  const leaving = relieved.members.filter((id) => !isHere(id));
  const returning = relieved.away.filter(isHere);
  if (leaving.length + returning.length === 0) return relieved;
  const moved: Team = {
    ...relieved,
    members: [...relieved.members.filter(isHere), ...returning],
    away: [...relieved.away.filter((id) => !isHere(id)), ...leaving],
  };
  return leadBack(moved, after, at);
}

/** A lead who is not here any more, or has another role now, leads no longer. */
function leadRelieved(team: Team, before: IncidentState, after: IncidentState, at: Instant): Team {
  const { lead } = team;
  const person = participantOf(after, lead);
  if (lead === null || person === undefined) return team;
  if (!canBeInTeam(after, person)) {
    return { ...withLead(team, null, at), away: [...team.away, lead], leadAway: lead };
  }
  const handedOver = participantOf(before, lead)?.role === 'lead' && person.role !== 'lead';
  if (!handedOver && canLead(after, person)) return team;
  return { ...withLead(team, null, at), members: [...team.members, lead] };
}

function leadBack(team: Team, state: IncidentState, at: Instant): Team {
  const { lead, leadAway, members } = team;
  const person = participantOf(state, leadAway);
  if (leadAway === null || !members.includes(leadAway)) return team;
  const known = { ...team, leadAway: null };
  if (lead !== null || person === undefined || !canLead(state, person)) return known;
  return { ...withLead(known, leadAway, at), members: members.filter((id) => id !== leadAway) };
}
