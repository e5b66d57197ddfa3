import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander, iCommand } from '#renderer/state/selectors/people.ts';
import type { CommandRequest } from './request.ts';

/** What can be done about command, from anywhere in the cockpit. Each of them asks first. */
export function useCommandActions(onRequest: (request: CommandRequest) => void): readonly Action[] {
  const may = useMay();
  const isVacant = useRoomView((view) => commander(view) === undefined);
  const isMine = useRoomView(iCommand);
  const isOpen = useRoomView(({ state }) => state.phase !== 'closed');
  return [
    {
      id: 'command.claim',
      group: 'command',
      key: 'C',
      isAvailable: isVacant && may('command.claim'),
      run: () => onRequest({ kind: 'claim' }),
    },
    {
      id: 'command.hand-over',
      group: 'command',
      key: 'H',
      isAvailable: isMine && isOpen,
      run: () => onRequest({ kind: 'step-down' }),
    },
  ];
}
