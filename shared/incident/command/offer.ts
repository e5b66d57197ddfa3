import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { Instant } from '#shared/time/instant.ts';
import { participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';

/** Command that waits for an answer (ROLE-3). At most one is open. */
export interface CommandOffer {
  readonly id: string;
  /** Who commands and offers it. */
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
}

/** Why command cannot be offered to somebody now; null where it can. Observers may be offered it. */
export function whyNotTake(state: IncidentState, to: string): Refusal | null {
  const person = participantOf(state, to);
  if (person === undefined || person.attendance === 'removed') return refusal('not_in_room');
  if (to === state.command.commander) return refusal('offer_to_self', { name: person.name });
  if (person.role === 'guest') return refusal('offer_to_guest', { name: person.name });
  return person.attendance === 'active'
    ? null
    : refusal('person_away', { name: person.name, presence: person.attendance });
}

/**
 * The state without an offer that lapsed: it stands only while the one who made it commands, the one it was made to
 * can take it, and the room is open. The fold looks after every event, so that no event can leave one behind.
 */
export function withoutLapsedOffer(state: IncidentState): IncidentState {
  const { offer, commander } = state.command;
  if (offer === null) return state;
  const stands = offer.from === commander && state.phase !== 'closed' && whyNotTake(state, offer.to) === null;
  return stands ? state : { ...state, command: { ...state.command, offer: null } };
}
