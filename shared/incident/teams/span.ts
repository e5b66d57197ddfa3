import type { Participant } from '../participants/participant.ts';
import type { Settings } from '../settings/settings.ts';
import type { IncidentState } from '../state.ts';
import { canBeInTeam } from './lookup.ts';
import type { Team } from './team.ts';

export type SpanLevel = 'calm' | 'amber' | 'red';

/** How many one person follows, and whether that is too many (ROLE-5). */
export interface Span {
  readonly count: number;
  readonly level: SpanLevel;
}

/**
 * Who reports to the commander: everybody with a part in it who is on duty, without those who have a lead of their
 * own. Leads report to the commander for their teams; a team without a lead has not taken anybody off them.
 */
export function directReports(state: IncidentState): readonly Participant[] {
  const led = new Set(
    Object.values(state.teams).flatMap(({ lead, members }) => (lead === null ? [] : members)),
  );
  return Object.values(state.participants).filter(
    (person) => canBeInTeam(state, person) && !led.has(person.id),
  );
}

/** The commander's span of control. */
export function commanderSpan(state: IncidentState): Span {
  return spanOf(directReports(state).length, state.settings);
}

/** The span of a team's lead; of a team without one nobody has any. */
export function teamSpan({ members }: Team, settings: Settings): Span {
  return spanOf(members.length, settings);
}

/** So many under one person, by the incident's numbers. */
export function spanOf(count: number, { spanAmber, spanRed }: Settings): Span {
  return { count, level: count >= spanRed ? 'red' : count >= spanAmber ? 'amber' : 'calm' };
}
