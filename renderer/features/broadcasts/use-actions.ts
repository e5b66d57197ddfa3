import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import { mostDue } from './most-due.ts';

/** What can be said to people outside, from anywhere in the cockpit. */
export function useBroadcastsActions(onCompose: (audience: AudienceId) => void): readonly Action[] {
  const may = useMay();
  const audience = useRoomView(({ state }) => mostDue(state));
  return [
    {
      id: 'broadcast.new',
      group: 'broadcasts',
      key: 'B',
      isAvailable: audience !== null && may('broadcast.draft'),
      run: () => {
        if (audience !== null) onCompose(audience);
      },
    },
  ];
}
