import { useOrder } from '#renderer/state/use-order.ts';
import type { TaskAction } from './actions.ts';
import type { TaskRequest } from './request.ts';

/** Does what needs no words at once; asks for the dialog of what does. */
export function useAct(
  onRequest: (request: TaskRequest) => void,
): (action: TaskAction, task: string) => void {
  const order = useOrder();
  return (action, task) => {
    if (action === 'understand') order('task.understand', { task });
    else if (action === 'start') order('task.start', { task });
    else if (action === 'ask') order('task.ask', { task });
    else onRequest({ kind: action, task });
  };
}
