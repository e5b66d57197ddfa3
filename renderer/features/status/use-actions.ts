import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { StatusRequest } from './request.ts';

/** What can be said on the status page, from anywhere in the cockpit. */
export function useStatusActions(onRequest: (request: StatusRequest) => void): readonly Action[] {
  const may = useMay();
  const hasAny = useRoomView(({ state }) => state.components.length > 0);
  return [
    {
      id: 'status.components',
      group: 'broadcasts',
      isAvailable: hasAny && may('status.set_components'),
      run: () => onRequest({ kind: 'status-components' }),
    },
  ];
}
