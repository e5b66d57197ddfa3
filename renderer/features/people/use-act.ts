import { useOrder } from '#renderer/state/use-order.ts';
import type { PeopleAction } from './actions.ts';
import type { PeopleRequest } from './request.ts';

/** Does what needs no words at once; asks for the dialog of what does. */
export function useAct(
  onRequest: (request: PeopleRequest) => void,
): (action: PeopleAction, participant: string) => void {
  const order = useOrder();
  return (action, participant) => {
    if (action === 'back' || action === 'end-rest') order('rest.end', { participant });
    else if (action === 'recall') order('participant.recall', { participant });
    else if (action === 'restore') order('participant.restore', { participant });
    else onRequest({ kind: action, participant });
  };
}
