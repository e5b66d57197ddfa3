import type { Instant } from '#shared/time/instant.ts';
import { withVacancies } from '../command/vacancies.ts';
import type { Evolvers } from '../evolver.ts';
import { changed } from '../participants/evolve.ts';
import type { IncidentState } from '../state.ts';
import type { TeamEvents } from './events.ts';
import { belongsTo, teamOf } from './lookup.ts';
import { teamsOf, withLead } from './settled.ts';
import type { Team } from './team.ts';

export const evolveTeams: Evolvers<TeamEvents> = {
  'team.formed': (state, { team: id, name, lead, members }, { at }) => {
    const team: Team = {
      id,
      name,
      lead,
      members,
      away: [],
      leadAway: null,
      formedAt: at,
      leadlessSince: null,
    };
    return withTeam(asLead(without(state, [lead, ...members], at), lead, at), team);
  },

  'team.changed': (state, { team: id, name, lead }, { at }) => {
    const team = teamOf(state, id);
    if (team === undefined) return state;
    const renamed = { ...team, name: name ?? team.name };
    if (lead === null) return withTeam(state, renamed);
    const others = without(withTeam(state, { ...renamed, leadAway: null }), [lead], at);
    // Where nobody else is of it, it ended a moment ago.
    const now = teamOf(others, id) ?? { ...renamed, members: [], away: [], leadAway: null };
    const members = team.lead === null ? now.members : [...now.members, team.lead];
    return withTeam(asLead(others, lead, at), { ...withLead(now, lead, at), members });
  },

  'team.joined': (state, { team: id, participants }, { at }) => {
    const moved = without(state, participants, at);
    const team = teamOf(moved, id) ?? teamOf(state, id);
    if (team === undefined) return state;
    return withTeam(moved, { ...team, members: [...team.members, ...participants] });
  },

  'team.left': (state, { participants }, { at }) => without(state, participants, at),

  'team.dissolved': (state, { team: id }) => ({
    ...state,
    teams: teamsOf(Object.values(state.teams).filter((team) => team.id !== id)),
  }),
};

/** The state with some people in no team. */
function without(state: IncidentState, people: readonly string[], at: Instant): IncidentState {
  const isMeant = (id: string | null) => id !== null && people.includes(id);
  const teams = Object.values(state.teams).map((team) => {
    if (!people.some((id) => belongsTo(team, id))) return team;
    const led = isMeant(team.lead) ? withLead(team, null, at) : team;
    return {
      ...led,
      members: team.members.filter((id) => !isMeant(id)),
      away: team.away.filter((id) => !isMeant(id)),
      leadAway: isMeant(team.leadAway) ? null : team.leadAway,
    };
  });
  return { ...state, teams: teamsOf(teams) };
}

/** Who leads and had no other part becomes team lead; who has another role keeps it and leads beside it. */
function asLead(state: IncidentState, lead: string, at: Instant): IncidentState {
  if (state.participants[lead]?.role !== 'responder') return state;
  return withVacancies(
    changed(state, lead, (person) => ({ ...person, role: 'lead', roleSince: at })),
    at,
  );
}

function withTeam(state: IncidentState, team: Team): IncidentState {
  return { ...state, teams: { ...state.teams, [team.id]: team } };
}
