import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { teamOfPerson } from '#shared/incident/teams/lookup.ts';
import type { PeopleAction } from './actions.ts';
import type { HandOverRequest, PeopleRequest } from './request.ts';

/** Does what needs no words at once; asks for the dialog of what does. */
export function useAct(
  onRequest: (request: PeopleRequest | HandOverRequest) => void,
): (action: PeopleAction, participant: string) => void {
  const order = useOrder();
  const state = useRoomView((view) => view.state);

  function makeLead(lead: string): void {
    const team = teamOfPerson(state, lead);
    if (team !== undefined) order('team.change', { team: team.id, lead });
  }

  return (action, participant) => {
    if (action === 'back' || action === 'call-back') order('rest.end', { participant });
    else if (action === 'back-by-voice') order('rest.end', { participant, byVoice: true });
    else if (action === 'recall') order('participant.recall', { participant });
    else if (action === 'take-out') order('team.leave', { participants: [participant] });
    else if (action === 'make-lead') makeLead(participant);
    else onRequest({ kind: action, participant });
  };
}
