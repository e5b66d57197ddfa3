import type { EventBody } from '../event.ts';
import { participantOf } from '../participants/lookup.ts';
import type { AssignableRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import { returnedTasks } from '../tasks/returned.ts';

/**
 * What follows when command goes from one to another (ROLE-3): the former commander observes, so that two voices never
 * give orders, and their open tasks come to the new commander; who observed takes part from now on. Whoever goes off
 * duty with it needs no other role.
 */
export function handedOver(
  state: IncidentState,
  from: string,
  to: string,
  goes = false,
): readonly EventBody[] {
  return [
    ...(participantOf(state, to)?.role === 'observer' ? roleChanged(state, to, 'responder') : []),
    ...(goes ? [] : roleChanged(state, from, 'observer')),
    ...returnedTasks(state, from, 'handed-over'),
  ];
}

function roleChanged(state: IncidentState, participant: string, role: AssignableRole): readonly EventBody[] {
  const person = participantOf(state, participant);
  if (person === undefined || person.role === role) return [];
  return [{ type: 'role.assigned', data: { role, participant, from: person.role } }];
}
