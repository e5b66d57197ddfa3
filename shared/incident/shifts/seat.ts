import type { Seat } from '#shared/shifts/seat.ts';
import type { EventBody } from '../event.ts';
import { participantOf } from '../participants/lookup.ts';
import type { AssignableRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import { returnedTasks } from '../tasks/returned.ts';
import { teamOf } from '../teams/lookup.ts';
import type { Shift } from './shift.ts';

/** What brings somebody on duty for a shift: back from rest or from off duty, and the shift begins. */
export function comingOnDuty(state: IncidentState, shift: Shift, seated: boolean): readonly EventBody[] {
  const { person: participant, id, role, team, slot } = shift;
  const attendance = participantOf(state, participant)?.attendance;
  const back: readonly EventBody[] =
    attendance === 'released'
      ? [{ type: 'participant.recalled', data: { participant } }]
      : attendance === 'resting'
        ? [{ type: 'rest.ended', data: { participant } }]
        : [];
  const started = { shift: id, participant, role, team, slot, seated };
  // Whoever came to be briefed, and found the seat empty, takes it.
  const isNews = shift.startedAt === null || (seated && shift.seatedAt === null);
  return isNews ? [...back, { type: 'shift.started', data: started }] : back;
}

/** What puts somebody into a seat. Command is not among it: that is claimed, or offered and accepted. */
export function takingSeat(state: IncidentState, { role, team }: Seat, person: string): readonly EventBody[] {
  if (role === 'commander') return [];
  // A responder's seat is no role of its own: only who looked on changes theirs.
  if (role === 'responder')
    return participantOf(state, person)?.role === 'observer' ? roleChanged(state, person, role) : [];
  const known = team === null ? undefined : teamOf(state, team);
  return [
    ...roleChanged(state, person, role),
    ...(known === undefined || known.lead === person
      ? []
      : [
          {
            type: 'team.changed',
            data: {
              team: known.id,
              name: null,
              lead: person,
              former: { name: known.name, lead: known.lead },
            },
          } as const,
        ]),
  ];
}

/** What follows when somebody's shift is over: their tasks come back, they hold the role no more, and are off duty. */
export function goingOffDuty(
  state: IncidentState,
  shift: Shift,
  reason: string | null,
): readonly EventBody[] {
  const { id, person: participant, role, team, slot } = shift;
  return [
    { type: 'shift.ended', data: { shift: id, participant, role, team, slot, reason } },
    ...offDutyEvents(state, shift, participant),
  ];
}

/** The same for somebody who held a seat without a shift. Whoever has taken command meanwhile stays on duty in it. */
export function offDutyEvents(
  state: IncidentState,
  { role }: Seat,
  participant: string,
): readonly EventBody[] {
  const person = participantOf(state, participant);
  const isHere = person?.attendance === 'active' || person?.attendance === 'resting';
  const laidDown = person?.role === role ? roleChanged(state, participant, 'responder') : [];
  if (state.command.commander === participant) return laidDown;
  return [
    ...laidDown,
    ...(isHere ? [{ type: 'participant.released', data: { participant, reason: null } } as const] : []),
    ...returnedTasks(state, participant, 'off-shift'),
  ];
}

function roleChanged(state: IncidentState, participant: string, role: AssignableRole): readonly EventBody[] {
  const person = participantOf(state, participant);
  if (person === undefined || person.role === role) return [];
  return [{ type: 'role.assigned', data: { role, participant, from: person.role } }];
}
