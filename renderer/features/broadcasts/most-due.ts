import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/** The audience that waits for an update most: what the key "B" writes to; null where nobody is told anything. */
export function mostDue({
  audiences,
  cadence,
}: Pick<IncidentState, 'audiences' | 'cadence'>): AudienceId | null {
  const [first] = audiences
    .flatMap(({ id }) => (cadence[id] === undefined ? [] : [{ id, dueAt: cadence[id].dueAt }]))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return (first ?? audiences[0])?.id ?? null;
}
