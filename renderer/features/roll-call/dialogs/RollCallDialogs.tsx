import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { RollCallRequest } from '../request.ts';
import { AnswerCan } from './AnswerCan.tsx';
import { CloseCall } from './CloseCall.tsx';

/** The dialog that was asked for about the roll call or the round that is open; none where it is over. */
export function RollCallDialogs(props: { readonly request: RollCallRequest; readonly onClose: () => void }) {
  const { request, onClose } = props;
  const call = useRoomView(({ state }) => state.rollCalls.open);
  const round = useRoomView(({ state }) => state.canRounds.open);
  switch (request.kind) {
    case 'close-roll-call':
      return call === null ? null : <CloseCall kind="rollcall" id={call.id} onClose={onClose} />;
    case 'close-can':
      return round === null ? null : <CloseCall kind="can" id={round.id} onClose={onClose} />;
    case 'answer-can':
      return round === null ? null : <AnswerCan round={round.id} onClose={onClose} />;
    case 'call':
    case 'can-table':
      return null;
  }
}
