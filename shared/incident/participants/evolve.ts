import { withVacancies } from '../command/vacancies.ts';
import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import type { ParticipantEvents } from './events.ts';
import type { Participant } from './participant.ts';
import { offDuty, onDuty } from './stretch.ts';

export const evolveParticipants: Evolvers<ParticipantEvents> = {
  'participant.joined': (state, { participant, name, role }, { at }) =>
    withVacancies(
      withParticipant(state, {
        id: participant,
        name,
        role,
        zone: null,
        skills: [],
        attendance: 'active',
        joinedAt: at,
        roleSince: at,
        stretchSince: at,
        pastMs: 0,
        dutySince: at,
        turn: { since: at, awaySince: null, beforeMs: null },
        earlierTurns: [],
        rest: null,
        thanks: null,
        warning: null,
        removal: null,
      }),
      at,
    ),

  'participant.removed': (state, { participant, reason }, { at }) =>
    withVacancies(
      changed(state, participant, (person) => ({
        ...offDuty(person, 'removed', at),
        removal: { at, reason },
      })),
      at,
    ),

  'participant.restored': (state, { participant }, { at }) =>
    withVacancies(
      changed(state, participant, (person) => onDuty(person, at)),
      at,
    ),

  'participant.warned': (state, { warning, participant, reason }, { at, actor }) =>
    changed(state, participant, (person) => ({
      ...person,
      warning: {
        id: warning,
        at,
        by: actor.id,
        reason,
        count: (person.warning?.count ?? 0) + 1,
        acknowledgedAt: null,
      },
    })),

  'participant.acknowledged': (state, { participant, warning }, { at }) =>
    changed(state, participant, (person) =>
      person.warning?.id === warning
        ? { ...person, warning: { ...person.warning, acknowledgedAt: at } }
        : person,
    ),

  'participant.described': (state, { participant, zone, skills }) =>
    changed(state, participant, (person) => ({ ...person, zone, skills })),

  // What was asked and answered is told on the timeline; a yes is followed by the offer.
  'participant.swooped': (state) => state,

  'participant.released': (state, { participant, reason }, { at }) =>
    withVacancies(
      changed(state, participant, (person) => ({
        ...offDuty(person, 'released', at),
        thanks: reason ?? person.thanks,
      })),
      at,
    ),

  /** Releasing is with the events that follow; the words are said once, for all of them. */
  'participant.stood_down': (state, { released, words }) =>
    released.reduce((next, id) => changed(next, id, (person) => ({ ...person, thanks: words })), state),

  'participant.recalled': (state, { participant }, { at }) =>
    withVacancies(
      changed(state, participant, (person) => onDuty(person, at)),
      at,
    ),

  'role.assigned': (state, { participant, role }, { at }) =>
    withVacancies(
      changed(state, participant, (person) => ({ ...person, role, roleSince: at })),
      at,
    ),

  'role.vacated': (state, { participants }, { at }) => {
    const relieve = (person: Participant): Participant => ({ ...person, role: 'responder', roleSince: at });
    return withVacancies(
      participants.reduce((next, id) => changed(next, id, relieve), state),
      at,
    );
  },
};

/** The state with one participant replaced or added. */
function withParticipant(state: IncidentState, participant: Participant): IncidentState {
  return { ...state, participants: { ...state.participants, [participant.id]: participant } };
}

/** The state with one participant changed; as it was where the log does not know them. */
export function changed(
  state: IncidentState,
  id: string,
  change: (participant: Participant) => Participant,
): IncidentState {
  const participant = state.participants[id];
  return participant === undefined ? state : withParticipant(state, change(participant));
}
