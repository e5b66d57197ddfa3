import { useEffect, useState } from 'react';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Reach } from '#shared/protocol/rest/delivery.ts';

/** Whom an update to an audience would reach now; null while nobody knows. */
export function useReach(audience: AudienceId): Reach | null {
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const isReal = useRoomView(({ state }) => state.kind === 'real');
  const [reach, setReach] = useState<Reach | null>(null);
  useEffect(() => {
    setReach(null);
    if (!isLive || !isReal) return;
    let isOver = false;
    api.reach(incident, audience).then(
      (answer) => {
        if (!isOver) setReach(answer);
      },
      // It is asked again when the line comes back; the update itself does not wait for it.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [api, incident, audience, isLive, isReal]);
  return reach;
}
