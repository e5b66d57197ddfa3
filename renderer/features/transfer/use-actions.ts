import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander } from '#renderer/state/selectors/people.ts';
import type { TransferRequest } from './request.ts';

/** What can be done about the transfer of command, from anywhere in the cockpit. */
export function useTransferActions(onRequest: (request: TransferRequest) => void): readonly Action[] {
  const may = useMay();
  const isHeld = useRoomView((view) => commander(view) !== undefined);
  const isOffered = useRoomView(({ state }) => state.command.offer !== null);
  const toMe = useRoomView(({ state, me }) => state.command.offer?.to === me);
  return [
    {
      id: 'command.hand-over',
      group: 'command',
      key: 'H',
      isAvailable: !isOffered && may('command.offer'),
      run: () => onRequest({ kind: 'hand-over' }),
    },
    {
      id: 'command.read-back',
      group: 'command',
      isAvailable: toMe && may('command.accept'),
      run: () => onRequest({ kind: 'read-back' }),
    },
    {
      id: 'command.assume',
      group: 'command',
      isAvailable: isHeld && may('command.assume'),
      run: () => onRequest({ kind: 'assume' }),
    },
    {
      id: 'command.brief',
      group: 'command',
      isAvailable: true,
      run: () => onRequest({ kind: 'brief' }),
    },
  ];
}
