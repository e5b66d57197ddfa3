import { termIn } from '#shared/errors/terms.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { teamOf } from '#shared/incident/teams/lookup.ts';
import type { Seat } from '#shared/shifts/seat.ts';

/** How a seat is called where no screen says it: its role, the team that a lead leads, the place where there are several. */
export function seatName(state: IncidentState, { role, team, slot }: Seat, language: 'en' | 'ja'): string {
  const name = team === null ? undefined : teamOf(state, team)?.name;
  const word = termIn(role, language);
  if (name !== undefined) return language === 'ja' ? `${name}の${word}` : `${word} of ${name}`;
  return slot > 1 ? `${word} ${slot}` : word;
}
