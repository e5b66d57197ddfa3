import type { IncidentDuty } from './incident-duty.ts';
import type { PersonParts } from './person-load.ts';

/** Somebody whom the workspace knows, whether or not they were in any of the incidents. */
export interface Known {
  readonly person: string;
  readonly name: string;
  readonly zone: string | null;
}

/**
 * Everybody with their parts of the incidents, and everybody else who is known, with none. Drills do not count, and who only
 * looked on carried nothing. Whatever the order of the incidents, it is the same: name and zone are those that were said last.
 */
export function peopleIn(
  incidents: readonly IncidentDuty[],
  known: readonly Known[],
): readonly PersonParts[] {
  const people = new Map(known.map((each) => [each.person, { ...each, parts: [] } as PersonParts]));
  const namedAt = new Map<string, number>();
  const zonedAt = new Map<string, number>();
  for (const { isDrill, people: inIt } of incidents) {
    if (isDrill) continue;
    for (const part of inIt) {
      const { person, name, zone } = part;
      if (part.stretches.length + part.interruptions.length === 0) continue;
      const before = people.get(person) ?? { person, name, zone: null, parts: [] };
      const isNamed = part.namedAt > (namedAt.get(person) ?? Number.NEGATIVE_INFINITY);
      const isZoned = zone !== null && zone.at > (zonedAt.get(person) ?? Number.NEGATIVE_INFINITY);
      if (isNamed) namedAt.set(person, part.namedAt);
      if (isZoned) zonedAt.set(person, zone.at);
      people.set(person, {
        person,
        name: isNamed ? name : before.name,
        zone: isZoned ? zone.name : before.zone,
        parts: [...before.parts, part],
      });
    }
  }
  return [...people.values()];
}
