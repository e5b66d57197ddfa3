import { AssumeDialog } from './AssumeDialog.tsx';
import { BriefDialog } from './BriefDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { ReadBackDialog } from './ReadBackDialog.tsx';
import type { TransferRequest } from './request.ts';
import { SeatDialog } from './SeatDialog.tsx';

/** The dialog that is asked for, wherever on the screen it was asked. */
export function TransferDialogs(props: {
  readonly request: TransferRequest;
  readonly onStepDown: () => void;
  readonly onReadBack: () => void;
  readonly onClose: () => void;
}) {
  const { request, onStepDown, onReadBack, onClose } = props;
  switch (request.kind) {
    case 'hand-over':
      return (
        <HandOverDialog
          {...(request.participant === undefined ? {} : { participant: request.participant })}
          onStepDown={onStepDown}
          onClose={onClose}
        />
      );
    case 'seat':
      return <SeatDialog shift={request.shift} onReadBack={onReadBack} onClose={onClose} />;
    case 'read-back':
      return <ReadBackDialog onClose={onClose} />;
    case 'assume':
      return <AssumeDialog onClose={onClose} />;
    case 'brief':
      return <BriefDialog onClose={onClose} />;
  }
}
