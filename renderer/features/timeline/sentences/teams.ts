import type { TeamEvents } from '#shared/incident/teams/events.ts';
import { nameIn, type Reading, type Sentences } from './phrase.ts';

export const teamSentences: Sentences<TeamEvents> = {
  'team.formed': ({ name, lead, members }, reading) => ({
    key: members.length === 0 ? 'team.formedAlone' : 'team.formed',
    values: { team: name, lead: nameIn(reading, lead), names: namesIn(reading, members) },
  }),
  'team.changed': ({ name, lead, former }, reading) => ({
    key: name === null ? 'team.leadNamed' : lead === null ? 'team.renamed' : 'team.changed',
    values: {
      team: name ?? former.name,
      former: former.name,
      lead: lead === null ? '' : nameIn(reading, lead),
    },
  }),
  'team.joined': ({ name, participants }, reading) => ({
    key: 'team.joined',
    values: { team: name, names: namesIn(reading, participants) },
  }),
  'team.left': ({ name, participants }, reading) => ({
    key:
      participants.length === 1 && participants[0] === reading.event.actor.id ? 'team.leftOwn' : 'team.left',
    values: { team: name, names: namesIn(reading, participants) },
  }),
  'team.dissolved': ({ name }) => ({ key: 'team.dissolved', values: { team: name } }),
};

function namesIn(reading: Reading, people: readonly string[]): string {
  return people.map((id) => nameIn(reading, id)).join(', ');
}
