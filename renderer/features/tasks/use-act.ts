import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import type { TaskAction } from './actions.ts';
import type { TaskRequest } from './request.ts';

/** Does what needs no words at once; asks for the dialog of what does. */
export function useAct(
  onRequest: (request: TaskRequest) => void,
): (action: TaskAction, task: string) => void {
  const order = useOrder();
  const state = useRoomView((view) => view.state);
  const me = useRoomView((view) => view.me);
  return (action, task) => {
    // Who commands is asked once whether it has to be them (ROLE-4).
    const asks = state.command.commander === me && state.tasks[task]?.handsOn === false;
    if (asks && (action === 'understand' || action === 'start')) {
      onRequest({ kind: `take-${action}`, task });
      return;
    }
    if (action === 'understand') order('task.understand', { task });
    else if (action === 'start') order('task.start', { task });
    else if (action === 'ask') order('task.ask', { task });
    else onRequest({ kind: action, task });
  };
}
