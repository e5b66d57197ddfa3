import { whyNotTake } from '#shared/incident/command/offer.ts';
import type { CommandType } from '#shared/incident/commands.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { canBeInTeam, canLead, teamOfPerson } from '#shared/incident/teams/lookup.ts';

const PEOPLE_ACTIONS = [
  'take-break',
  'back',
  'give-role',
  'put-in-team',
  'make-lead',
  'take-out',
  'hand-over',
  'order-rest',
  'call-back',
  'back-by-voice',
  'describe',
  'recall',
  'restore',
  'swoop',
  'warn',
  'release',
  'remove',
] as const;

export type PeopleAction = (typeof PEOPLE_ACTIONS)[number];

export interface PeopleReader {
  readonly me: string;
  readonly may: (type: CommandType) => boolean;
  /** Commander, deputy or owner. */
  readonly leads: boolean;
}

/** What this reader can do about somebody now. */
export function peopleActions(
  person: Participant,
  state: IncidentState,
  { me, may, leads }: PeopleReader,
): readonly PeopleAction[] {
  const mine = person.id === me;
  const commands = state.command.commander === person.id;
  const { attendance } = person;
  const team = teamOfPerson(state, person.id);
  const leadsTeam = Object.values(state.teams).some(({ lead }) => lead === me);
  const can: Readonly<Record<PeopleAction, boolean>> = {
    'take-break': mine && attendance === 'active' && !commands && may('rest.order'),
    back: mine && attendance === 'resting' && may('rest.end'),
    'give-role': (attendance === 'active' || attendance === 'resting') && may('role.assign'),
    'put-in-team':
      canBeInTeam(state, person) && (may('team.form') || (leadsTeam && (team?.lead ?? null) === null)),
    'make-lead':
      team !== undefined && team.lead !== person.id && canLead(state, person) && may('team.change'),
    'take-out': team !== undefined && (may('team.form') || team.lead === me),
    'hand-over':
      may('command.offer') && state.command.offer === null && whyNotTake(state, person.id) === null,
    'order-rest': !mine && leads && may('rest.order') && attendance === 'active' && !commands,
    'call-back': !mine && leads && may('rest.end') && person.rest?.calledBack === null,
    'back-by-voice': !mine && leads && may('rest.end') && person.rest !== null,
    describe: attendance !== 'removed' && (mine || leads) && may('participant.describe'),
    recall: attendance === 'released' && may('participant.recall'),
    restore: attendance === 'removed' && may('participant.restore'),
    release: (attendance === 'active' || attendance === 'resting') && !commands && may('participant.release'),
    swoop: (attendance === 'active' || attendance === 'resting') && !mine && may('participant.swoop'),
    warn: attendance !== 'removed' && !mine && may('participant.warn'),
    remove: attendance !== 'removed' && !mine && may('participant.remove'),
  };
  return PEOPLE_ACTIONS.filter((action) => can[action]);
}
