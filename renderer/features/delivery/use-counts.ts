import { useEffect, useState } from 'react';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { DeliveryCounts } from '#shared/delivery/delivery.ts';

/**
 * Where the deliveries of an update stand: asked for whenever the line comes back, and kept by what is told over it.
 * Undefined while nobody knows, and where it went to nobody.
 */
export function useCounts(broadcast: string): DeliveryCounts | undefined {
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const isLive = useRoomView(({ connection, past }) => connection.status === 'live' && past === null);
  const isReal = useRoomView(({ state }) => state.kind === 'real');
  const told = useRoomView(({ deliveries }) => deliveries?.[broadcast]);
  const [counts, setCounts] = useState<DeliveryCounts>();
  useEffect(() => {
    if (!isLive || !isReal) return;
    let isOver = false;
    api.deliveries(incident).then(
      ({ broadcasts }) => {
        if (!isOver) setCounts(broadcasts[broadcast]);
      },
      // Said again when something changes, and asked again when the line comes back.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [api, incident, broadcast, isLive, isReal]);
  useEffect(() => {
    if (told !== undefined) setCounts(told);
  }, [told]);
  return counts;
}
