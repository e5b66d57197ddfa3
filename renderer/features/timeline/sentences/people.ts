import type { CommandEvents } from '#shared/incident/command/events.ts';
import type { ParticipantEvents } from '#shared/incident/participants/events.ts';
import type { RestEvents } from '#shared/incident/rest/events.ts';
import { nameIn, type Sentences } from './phrase.ts';

export const participantSentences: Sentences<ParticipantEvents> = {
  'participant.joined': ({ name, role }) => ({
    key: 'participant.joined',
    subject: name,
    terms: { role: `app:roles.${role}` },
  }),
  'participant.described': ({ participant, zone, skills }, reading) => ({
    key: participant === reading.event.actor.id ? 'participant.described' : 'participant.describedFor',
    values: {
      name: nameIn(reading, participant),
      facts: [zone, ...skills].filter((fact) => fact !== null).join(', ') || '–',
    },
  }),
  'participant.removed': ({ participant, reason }, reading) => ({
    key: 'participant.removed',
    values: { name: nameIn(reading, participant) },
    quote: reason,
  }),
  'participant.warned': ({ participant, reason }, reading) => ({
    key: 'participant.warned',
    values: { name: nameIn(reading, participant) },
    quote: reason,
  }),
  'participant.acknowledged': () => ({ key: 'participant.acknowledged' }),
  'participant.swooped': ({ participant, wishes, words }, reading) => ({
    key: wishes ? 'participant.wishesCommand' : 'participant.wishesNot',
    values: { name: nameIn(reading, participant) },
    quote: words,
  }),
  'participant.restored': ({ participant }, reading) => ({
    key: 'participant.restored',
    values: { name: nameIn(reading, participant) },
  }),
  'participant.released': ({ participant, reason }, reading) => ({
    key: participant === reading.event.actor.id ? 'participant.left' : 'participant.released',
    values: { name: nameIn(reading, participant) },
    quote: reason,
  }),
  'participant.stood_down': ({ stay, released, words }, reading) => ({
    key: stay.length === 0 ? 'participant.stoodDownAll' : 'participant.stoodDown',
    values: { names: stay.map((id) => nameIn(reading, id)).join(', '), count: released.length },
    quote: words,
  }),
  'participant.recalled': ({ participant }, reading) => ({
    key: 'participant.recalled',
    values: { name: nameIn(reading, participant) },
  }),
  'role.assigned': ({ participant, role }, reading) => ({
    key: participant === reading.event.actor.id ? 'role.taken' : 'role.assigned',
    values: { name: nameIn(reading, participant) },
    terms: { role: `app:roles.${role}` },
  }),
  'role.vacated': ({ role, participants }, reading) => {
    const own = participants.length === 1 && participants[0] === reading.event.actor.id;
    return {
      key: own ? 'role.laidDown' : 'role.vacated',
      values: { names: participants.map((id) => nameIn(reading, id)).join(', ') },
      terms: { role: `app:roles.${role}` },
    };
  },
};

export const commandSentences: Sentences<CommandEvents> = {
  'command.claimed': ({ name }) => ({ key: 'command.claimed', subject: name, values: { name } }),
  'command.offered': ({ name }) => ({ key: 'command.offered', values: { name } }),
  'command.accepted': ({ name, from, confirmed }, reading) => ({
    key: confirmed.length === 0 ? 'command.accepted' : 'command.acceptedReadBack',
    subject: name,
    values: { name, from: nameIn(reading, from), count: confirmed.length },
  }),
  'command.declined': ({ reason }) => ({ key: 'command.declined', quote: reason }),
  'command.cancelled': ({ to, reason }, reading) =>
    to === reading.event.actor.id
      ? { key: 'command.declined', quote: reason }
      : { key: 'command.cancelled', values: { name: nameIn(reading, to) }, quote: reason },
  'command.assumed': ({ name, from, reason }, reading) => ({
    key: 'command.assumed',
    subject: name,
    values: { from: nameIn(reading, from) },
    quote: reason,
  }),
  'command.vacated': ({ participant }, reading) => ({
    key: participant === reading.event.actor.id ? 'command.laidDown' : 'command.vacated',
    values: { name: nameIn(reading, participant) },
  }),
};

export const restSentences: Sentences<RestEvents> = {
  'rest.ordered': ({ participant, minutes, until, reason }, reading) => ({
    key: participant === reading.event.actor.id ? 'rest.taken' : 'rest.ordered',
    values: { name: nameIn(reading, participant), count: minutes },
    times: { until },
    quote: reason,
  }),
  'rest.ended': ({ participant, byVoice = false }, reading) => ({
    key: participant === reading.event.actor.id ? 'rest.back' : byVoice ? 'rest.backByVoice' : 'rest.ended',
    values: { name: nameIn(reading, participant) },
  }),
  'rest.called_back': ({ participant }, reading) => ({
    key: 'rest.calledBack',
    values: { name: nameIn(reading, participant) },
  }),
  'rest.places_set': ({ food, bed }) => ({
    key: food === '' && bed === '' ? 'rest.placesGone' : 'rest.places',
    quote: [food, bed].filter((words) => words !== '').join(' · ') || null,
  }),
};
