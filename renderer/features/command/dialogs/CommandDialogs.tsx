import type { CommandRequest } from '../request.ts';
import { ClaimDialog } from './ClaimDialog.tsx';
import { LowerSeverityDialog } from './LowerSeverityDialog.tsx';
import { PhaseDialog } from './PhaseDialog.tsx';
import { StepDownDialog } from './StepDownDialog.tsx';

/** The dialog that is asked for, wherever on the screen it was asked. */
export function CommandDialogs(props: { readonly request: CommandRequest; readonly onClose: () => void }) {
  const { request, onClose } = props;
  switch (request.kind) {
    case 'claim':
      return <ClaimDialog onClose={onClose} />;
    case 'step-down':
      return <StepDownDialog onClose={onClose} />;
    case 'lower-severity':
      return <LowerSeverityDialog severity={request.severity} onClose={onClose} />;
    case 'back':
    case 'resolve':
    case 'close':
    case 'reopen':
      return <PhaseDialog kind={request.kind} onClose={onClose} />;
  }
}
