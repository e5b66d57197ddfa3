import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { belongsTo } from '#shared/incident/teams/lookup.ts';
import type { Team } from '#shared/incident/teams/team.ts';
import { inOrder } from './order.ts';

/** People under one heading: those who report to the commander, a team, or those who are gone. */
export interface PeopleGroup {
  readonly kind: 'direct' | 'team' | 'gone';
  readonly team: Team | null;
  readonly people: readonly Participant[];
}

/** Without teams one list, as it is read; with teams the commander's own people first, then each team, its lead on top. */
export function groupsOf(
  people: readonly Participant[],
  state: IncidentState,
  teams: readonly Team[],
): readonly PeopleGroup[] {
  const ordered = inOrder(people, state);
  if (teams.length === 0) return [{ kind: 'direct', team: null, people: ordered }];
  const loose = ordered.filter(({ id }) => !teams.some((team) => belongsTo(team, id)));
  const isGone = ({ attendance }: Participant) => attendance === 'released' || attendance === 'removed';
  const gone = loose.filter(isGone);
  return [
    { kind: 'direct', team: null, people: loose.filter((person) => !isGone(person)) },
    ...leadlessFirst(teams).map((team) => ({
      kind: 'team' as const,
      team,
      people: ordered
        .filter(({ id }) => belongsTo(team, id))
        .sort((a, b) => Number(b.id === team.lead) - Number(a.id === team.lead)),
    })),
    ...(gone.length === 0 ? [] : [{ kind: 'gone' as const, team: null, people: gone }]),
  ];
}

/** A team that asks for a lead is not to be scrolled for. */
function leadlessFirst(teams: readonly Team[]): readonly Team[] {
  const rank = ({ lead, members }: Team) => (lead === null && members.length > 0 ? 0 : 1);
  return teams.toSorted((a, b) => rank(a) - rank(b));
}
