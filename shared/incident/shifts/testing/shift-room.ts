import type { ShiftRole } from '#shared/shifts/seat.ts';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { clocks } from '../../clocks/clocks.ts';
import type { IncidentEvent } from '../../event.ts';
import { anIncident, type Scenario, START } from '../../testing/scenario.ts';
import type { Shift } from '../shift.ts';

/** Ana commands, Dee is her deputy. */
export function aRoom(): Scenario {
  return anIncident({ people: { ana: 'responder', dee: 'deputy', bo: 'responder', cy: 'responder' } });
}

/** Plans shifts by minutes from the start of the scenario; answers their ids. */
export function plan(
  room: Scenario,
  ...shifts: readonly (readonly [ShiftRole, string, number, number])[]
): readonly string[] {
  const events = room.given('ana', 'shift.plan', {
    shifts: shifts.map(([role, person, from, to]) => ({
      role,
      person,
      from: plus(START, from * MINUTE),
      to: plus(START, to * MINUTE),
    })),
  });
  return idsIn(events);
}

/** The shifts that were planned, by id. */
export function idsIn([planned]: readonly IncidentEvent[]): readonly string[] {
  const { shifts } = (planned?.data ?? { shifts: [] }) as { readonly shifts: readonly Shift[] };
  return shifts.map(({ id }) => id);
}

/** A clock of the rail. */
export function clockOf(room: Scenario, id: string) {
  return clocks(room.state).find((clock) => clock.id === id);
}

/** Who was reminded of a kind of clock, and at what time. */
export function remindedOf(room: Scenario, kind: string) {
  return room
    .happened('reminder.sent')
    .filter(({ data }) => (data as { kind: string }).kind === kind)
    .map(({ at, data }) => [(data as { to: string }).to, at.slice(11, 16)]);
}
