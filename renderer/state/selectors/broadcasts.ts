import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

type Latest = Readonly<Partial<Record<AudienceId, Broadcast>>>;

const latestSent = memoised((broadcasts: IncidentState['broadcasts']): Latest => {
  const latest: Partial<Record<AudienceId, Broadcast>> = {};
  for (const broadcast of Object.values(broadcasts)) {
    const { sentAt, audience } = broadcast;
    if (sentAt !== null && sentAt >= (latest[audience]?.sentAt ?? '')) latest[audience] = broadcast;
  }
  return latest;
});

/** The last update that an audience was sent, or undefined. */
export function lastSent({ state }: RoomView, audience: AudienceId): Broadcast | undefined {
  return latestSent(state.broadcasts)[audience];
}
