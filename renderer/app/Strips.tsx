import { BroadcastStrips } from '#renderer/features/broadcasts/BroadcastStrips.tsx';
import { DecisionStrips } from '#renderer/features/decisions/DecisionStrips.tsx';
import { RestStrip } from '#renderer/features/people/RestStrip.tsx';
import { RollCallStrips } from '#renderer/features/roll-call/RollCallStrips.tsx';
import { SeatStrips } from '#renderer/features/transfer/SeatStrips.tsx';
import { TransferStrips } from '#renderer/features/transfer/TransferStrips.tsx';
import type { Request } from './Dialogs.tsx';

/** What is live and waits for people, from the features that it belongs to; nothing, most of the time. */
export function Strips({ onRequest }: { readonly onRequest: (request: Request) => void }) {
  return (
    <>
      <TransferStrips onReadBack={() => onRequest({ kind: 'read-back' })} />
      <SeatStrips onSeat={(shift) => onRequest({ kind: 'seat', shift })} />
      <RestStrip />
      <RollCallStrips onRequest={onRequest} />
      <BroadcastStrips onLook={({ audience, id }) => onRequest({ kind: 'compose', audience, draft: id })} />
      <DecisionStrips onRequest={onRequest} />
    </>
  );
}
