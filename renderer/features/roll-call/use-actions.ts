import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rollCallForMe, roundForMe } from '#renderer/state/selectors/calls.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import type { RollCallRequest } from './request.ts';

/** What can be done about roll calls and CAN rounds, from anywhere in the cockpit. */
export function useRollCallActions(onRequest: (request: RollCallRequest) => void): readonly Action[] {
  const may = useMay();
  const order = useOrder();
  const mine = useRoomView(rollCallForMe);
  const myRound = useRoomView(roundForMe);
  const isOpen = useRoomView(({ state }) => state.rollCalls.open !== null);
  const isRound = useRoomView(({ state }) => state.canRounds.open !== null);
  return [
    {
      id: 'rollcall.start',
      group: 'people',
      key: 'R',
      isAvailable: may('rollcall.start'),
      run: () => {
        // While one goes on, its key leads to it.
        if (!isOpen) order('rollcall.start', {});
        onRequest({ kind: 'call' });
      },
    },
    {
      id: 'rollcall.ok',
      group: 'people',
      key: 'O',
      isAvailable: mine !== null && may('rollcall.answer'),
      run: () => {
        if (mine !== null) order('rollcall.answer', { rollcall: mine.id, answer: 'ok' });
      },
    },
    {
      id: 'can.start',
      group: 'people',
      isAvailable: may('can.start') && !isRound,
      run: () => {
        order('can.start', {});
        onRequest({ kind: 'can-table' });
      },
    },
    {
      id: 'can.answer',
      group: 'people',
      isAvailable: myRound !== null,
      run: () => onRequest({ kind: 'answer-can' }),
    },
  ];
}
