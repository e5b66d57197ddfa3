import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Action } from '#renderer/state/actions/action.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { IncidentSummary } from '#shared/protocol/rest/incidents.ts';

/** The other incidents that this person may see. They are asked for once, and come when the server answers. */
export function useOtherRooms(): readonly Action[] {
  const { api } = useWorkspace();
  const here = useRoomView((view) => view.incident);
  const [, navigate] = useLocation();
  const [rooms, setRooms] = useState<readonly IncidentSummary[]>([]);
  const [actions, setActions] = useState<readonly Action[]>([]);
  useEffect(() => {
    let isGone = false;
    api.incidents({ status: 'all' }).then(
      ({ incidents }) => {
        if (!isGone) setRooms(incidents);
      },
      // Without a line there are no other rooms to go to.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [api]);
  useEffect(() => {
    setActions(
      rooms
        .filter(({ incident }) => incident !== here)
        .map(({ incident, key, title, severity }) => ({
          id: `room:${incident}`,
          name: 'room',
          values: { key, title },
          detail: severity,
          group: 'go',
          isAvailable: true,
          run: () => navigate(`/incidents/${encodeURIComponent(incident)}`),
        })),
    );
  }, [rooms, here, navigate]);
  return actions;
}
