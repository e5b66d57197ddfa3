import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { actingRole, participantOf } from '../participants/lookup.ts';
import type { Participant } from '../participants/participant.ts';
import type { IncidentState } from '../state.ts';

/**
 * The one person that a task goes to (TASK-1). `said` is a participant's id, or the name of a role that exactly one
 * active person acts in.
 */
export function resolveAssignee(
  state: IncidentState,
  said: string,
): { readonly person: Participant } | { readonly error: Refusal } {
  const named = participantOf(state, said);
  if (named !== undefined) return checked(named);
  const active = Object.values(state.participants).filter(({ attendance }) => attendance === 'active');
  const acting = active.filter((participant) => actingRole(state, participant) === said);
  const [only, second] = acting;
  if (only === undefined) return { error: refusal('not_in_room') };
  if (second !== undefined) return { error: refusal('role_ambiguous', { role: said, count: acting.length }) };
  return checked(only);
}

function checked(person: Participant): { readonly person: Participant } | { readonly error: Refusal } {
  if (person.attendance === 'removed') return { error: refusal('not_in_room') };
  if (person.attendance !== 'active') {
    return { error: refusal('person_away', { name: person.name, presence: person.attendance }) };
  }
  if (person.role === 'observer') return { error: refusal('assignee_observes', { name: person.name }) };
  return { person };
}
