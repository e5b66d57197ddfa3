import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { DecisionRequest } from '../request.ts';
import { CarryOut } from './CarryOut.tsx';
import { ObjectTo } from './ObjectTo.tsx';
import { Propose } from './Propose.tsx';
import { TwoWays } from './TwoWays.tsx';

/** The dialog that was asked for about a decision; none where it is known no more. */
export function DecisionDialogs(props: { readonly request: DecisionRequest; readonly onClose: () => void }) {
  const { request, onClose } = props;
  const decision = useRoomView(({ state }) =>
    request.kind === 'propose' ? undefined : state.decisions[request.decision],
  );
  switch (request.kind) {
    case 'propose':
      return <Propose request={request} onClose={onClose} />;
    case 'object':
      return decision && <ObjectTo decision={decision} onClose={onClose} />;
    case 'settle':
    case 'verify':
      return decision && <TwoWays kind={request.kind} decision={decision} onClose={onClose} />;
    case 'carry-out':
      return decision && <CarryOut decision={decision} onClose={onClose} />;
  }
}
