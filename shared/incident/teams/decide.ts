import { eventId } from '#shared/ids/ids.ts';
import { type ActingContext, accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { actingRole, nameOf, participantOf } from '../participants/lookup.ts';
import type { ActingRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import type { teamCommands } from './commands.ts';
import { belongsTo, canBeInTeam, canLead, teamOf, teamOfPerson } from './lookup.ts';
import type { Team } from './team.ts';

const FORMS_TEAMS: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

interface NewTeam {
  readonly name: string;
  readonly lead: string;
  readonly members?: readonly string[] | undefined;
}

export const decideTeams: Deciders<typeof teamCommands> = {
  'team.form': (state, data, context) => formed(state, [data], context),

  'team.split': (state, { teams }, context) => formed(state, teams, context),

  'team.change': (state, { team: id, name, lead }) => {
    const team = teamOf(state, id);
    if (team === undefined) return refuse('team_gone');
    const newName = name === undefined || name === team.name ? null : name;
    const newLead = lead === undefined || lead === team.lead ? null : lead;
    if (newName === null && newLead === null) return refuse('team_unchanged', { team: team.name });
    if (newName !== null && isNameTaken(state, newName, id))
      return refuse('team_name_taken', { team: newName });
    const unfit = newLead === null ? null : whyNoLead(state, newLead);
    if (unfit !== null) return unfit;
    return accept({
      type: 'team.changed',
      data: { team: id, name: newName, lead: newLead, former: { name: team.name, lead: team.lead } },
    });
  },

  'team.join': (state, { team: id, participants }, context) => {
    const team = teamOf(state, id);
    if (team === undefined) return refuse('team_gone');
    const people = [...new Set(participants)];
    for (const participant of people) {
      const unfit = whyNotIn(state, participant);
      if (unfit !== null) return unfit;
      if (belongsTo(team, participant)) {
        return refuse('in_team_already', { name: nameOf(state, participant), team: team.name });
      }
    }
    if (!mayMove(team, context)) return refuse('team_not_yours', { team: team.name });
    const elsewhere = people.map((participant) => teamOfPerson(state, participant));
    const led = elsewhere.find((other) => other !== undefined && other.lead !== null);
    if (led !== undefined && !FORMS_TEAMS.includes(context.role)) {
      return refuse('team_not_yours', { team: led.name });
    }
    return accept({ type: 'team.joined', data: { team: id, name: team.name, participants: people } });
  },

  'team.leave': (state, { participants }, context) => {
    const leaving = new Map<Team, string[]>();
    for (const participant of new Set(participants)) {
      if (participantOf(state, participant) === undefined) return refuse('not_in_room');
      const team = teamOfPerson(state, participant);
      if (team === undefined) return refuse('in_no_team', { name: nameOf(state, participant) });
      if (!mayMove(team, context)) return refuse('team_not_yours', { team: team.name });
      leaving.set(team, [...(leaving.get(team) ?? []), participant]);
    }
    return accept(
      ...[...leaving].map(
        ([{ id, name }, people]) =>
          ({ type: 'team.left', data: { team: id, name, participants: people } }) as const,
      ),
    );
  },

  'team.dissolve': (state, { team: id }) => {
    const team = teamOf(state, id);
    if (team === undefined) return refuse('team_gone');
    return accept({ type: 'team.dissolved', data: { team: id, name: team.name } });
  },
};

/** All of the teams, or none: two people in one place would be worse than no team. */
function formed(state: IncidentState, teams: readonly NewTeam[], { command }: ActingContext): Decision {
  const named = new Set<string>();
  const events = [];
  for (const [index, { name, lead, members = [] }] of teams.entries()) {
    const isNamedTwice = teams.slice(0, index).some((other) => same(other.name, name));
    if (isNamedTwice || isNameTaken(state, name, null)) return refuse('team_name_taken', { team: name });
    const people = [...new Set(members)].filter((id) => id !== lead);
    const unfit = whyNoLead(state, lead) ?? firstOf(people, (id) => whyNotIn(state, id));
    if (unfit !== null) return unfit;
    for (const id of [lead, ...people]) {
      if (named.has(id)) return refuse('in_two_teams', { name: nameOf(state, id) });
      named.add(id);
    }
    const data = { team: eventId(command, index), name, lead, members: people };
    events.push({ type: 'team.formed', data } as const);
  }
  return accept(...events);
}

/** A lead takes people into and out of their own team; commander, deputy and owner of any. */
function mayMove(team: Team, { asker, role }: ActingContext): boolean {
  return FORMS_TEAMS.includes(role) || team.lead === asker.id;
}

function whyNotIn(state: IncidentState, participant: string): Decision | null {
  const person = participantOf(state, participant);
  if (person === undefined || person.attendance === 'removed') return refuse('not_in_room');
  if (canBeInTeam(state, person)) return null;
  return person.attendance === 'active'
    ? refuse('cannot_be_in_team', { name: person.name, role: actingRole(state, person) })
    : refuse('person_away', { name: person.name, presence: person.attendance });
}

function whyNoLead(state: IncidentState, participant: string): Decision | null {
  const person = participantOf(state, participant);
  const unfit = whyNotIn(state, participant);
  if (unfit !== null || person === undefined || canLead(state, person)) return unfit;
  return refuse('cannot_lead', { name: person.name, role: actingRole(state, person) });
}

function isNameTaken(state: IncidentState, name: string, but: string | null): boolean {
  return Object.values(state.teams).some((team) => team.id !== but && same(team.name, name));
}

/** Two names that people would take for one. */
function same(a: string, b: string): boolean {
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
