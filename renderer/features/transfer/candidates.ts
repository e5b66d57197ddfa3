import { whyNotTake } from '#shared/incident/command/offer.ts';
import { dutyLevel, timeSinceBreak } from '#shared/incident/participants/duty.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Instant } from '#shared/time/instant.ts';

/** Somebody who may be offered command. */
export interface Candidate {
  readonly person: Participant;
  /** Milliseconds since their last break; null while away. */
  readonly sinceBreakMs: number | null;
  /** What speaks against them; null where nothing does. */
  readonly against: 'resting' | 'tired' | 'observes' | null;
  /** Command cannot be offered to them now. */
  readonly isOut: boolean;
}

const PLACE: Readonly<Record<'resting' | 'tired' | 'observes' | 'none', number>> = {
  none: 0,
  observes: 1,
  tired: 2,
  resting: 3,
};

/**
 * Whom command can be offered to: deputies first, then who has been at it for the shortest time; who only looks on,
 * who should rest and who rests come last, with what speaks against them (ROLE-3).
 */
export function candidates(state: IncidentState, now: Instant): readonly Candidate[] {
  return Object.values(state.participants)
    .filter(({ id, attendance, role }) => {
      const here = attendance === 'active' || attendance === 'resting';
      return here && role !== 'guest' && id !== state.command.commander;
    })
    .map((person) => ({
      person,
      sinceBreakMs: timeSinceBreak(person, now),
      against: against(person, state, now),
      isOut: whyNotTake(state, person.id) !== null,
    }))
    .sort(
      (a, b) =>
        PLACE[a.against ?? 'none'] - PLACE[b.against ?? 'none'] ||
        Number(b.person.role === 'deputy') - Number(a.person.role === 'deputy') ||
        (a.sinceBreakMs ?? 0) - (b.sinceBreakMs ?? 0) ||
        a.person.name.localeCompare(b.person.name),
    );
}

function against(person: Participant, state: IncidentState, now: Instant): Candidate['against'] {
  if (person.attendance === 'resting') return 'resting';
  if (person.role === 'observer') return 'observes';
  return dutyLevel(person, state.settings, now) === 'red' ? 'tired' : null;
}
