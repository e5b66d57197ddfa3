import type { Audience } from '#shared/incident/broadcasts/broadcast.ts';
import { AUDIENCES } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/** The audience that waits for an update most: what the key "B" writes to. */
export function mostDue({ cadence }: Pick<IncidentState, 'cadence'>): Audience {
  const [first] = AUDIENCES.filter((audience) => cadence[audience] !== null).sort((a, b) =>
    (cadence[a]?.dueAt ?? '') < (cadence[b]?.dueAt ?? '') ? -1 : 1,
  );
  return first ?? 'public';
}
