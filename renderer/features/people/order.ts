import { actingRole } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { ACTING_ROLES } from '#shared/incident/roles.ts';
import type { IncidentState } from '#shared/incident/state.ts';

const PLACES: Readonly<Record<Participant['attendance'], number>> = {
  active: 0,
  resting: 1,
  released: 2,
  removed: 3,
};

/** Who is on duty first, by role from the commander down, then by name. */
export function inOrder(people: readonly Participant[], state: IncidentState): readonly Participant[] {
  const rank = (person: Participant) => ACTING_ROLES.indexOf(actingRole(state, person));
  return people.toSorted(
    (a, b) =>
      PLACES[a.attendance] - PLACES[b.attendance] || rank(a) - rank(b) || a.name.localeCompare(b.name),
  );
}
