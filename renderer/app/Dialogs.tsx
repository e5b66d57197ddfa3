import type { UpdateSource } from '#renderer/features/broadcasts/update.ts';
import { KeysDialog } from '#renderer/features/cockpit/KeysDialog.tsx';
import { CommandDialogs } from '#renderer/features/command/dialogs/CommandDialogs.tsx';
import type { CommandRequest } from '#renderer/features/command/request.ts';
import { DecisionDialogs } from '#renderer/features/decisions/dialogs/DecisionDialogs.tsx';
import type { DecisionRequest } from '#renderer/features/decisions/request.ts';
import { ExecutivesDialog } from '#renderer/features/executives/ExecutivesDialog.tsx';
import type { ExecutivesRequest } from '#renderer/features/executives/request.ts';
import { InviteDialog } from '#renderer/features/invite/InviteDialog.tsx';
import { LogisticsDialog } from '#renderer/features/logistics/LogisticsDialog.tsx';
import type { LogisticsDialogRequest } from '#renderer/features/logistics/request.ts';
import { PeopleDialogs } from '#renderer/features/people/dialogs/PeopleDialogs.tsx';
import type { PeopleRequest } from '#renderer/features/people/request.ts';
import { RollCallDialogs } from '#renderer/features/roll-call/dialogs/RollCallDialogs.tsx';
import type { RollCallRequest } from '#renderer/features/roll-call/request.ts';
import { PreferencesSheet } from '#renderer/features/settings/Preferences.tsx';
import { SharingDialog } from '#renderer/features/sharing/SharingDialog.tsx';
import { ComponentsDialog } from '#renderer/features/status/ComponentsDialog.tsx';
import type { StatusRequest } from '#renderer/features/status/request.ts';
import { TaskDialogs } from '#renderer/features/tasks/dialogs/TaskDialogs.tsx';
import type { TaskRequest } from '#renderer/features/tasks/request.ts';
import type { TransferRequest } from '#renderer/features/transfer/request.ts';
import { TransferDialogs } from '#renderer/features/transfer/TransferDialogs.tsx';
import { AssessDialog } from '#renderer/features/war-room/AssessDialog.tsx';
import type { WarRoomRequest } from '#renderer/features/war-room/request.ts';
import { WarRoomDialog } from '#renderer/features/war-room/WarRoomDialog.tsx';
import type { Action } from '#renderer/state/actions/action.ts';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';

/** What any part of the cockpit can ask the page to open. */
export type Request =
  | CommandRequest
  | TransferRequest
  | TaskRequest
  | PeopleRequest
  | WarRoomRequest
  | DecisionRequest
  | RollCallRequest
  | StatusRequest
  | LogisticsDialogRequest
  | ExecutivesRequest
  | {
      readonly kind: 'compose';
      readonly audience: AudienceId;
      readonly from?: UpdateSource;
      /** A draft that is looked at again, by its id. */
      readonly draft?: string;
    }
  | { readonly kind: 'keys' | 'invite' | 'sharing' | 'palette' | 'preferences' | 'plan' };

/** The one dialog that is open, from the feature that it belongs to. The composer is its panel's own. */
export function Dialogs(props: {
  readonly request: Request | null;
  /** What the overview of keys shows. */
  readonly actions: readonly Action[];
  readonly onRequest: (request: Request) => void;
  readonly onClose: () => void;
}) {
  const { request, actions, onRequest, onClose } = props;
  if (request === null) return null;
  switch (request.kind) {
    case 'keys':
      return <KeysDialog actions={actions} onClose={onClose} />;
    case 'war-room':
      return (
        <WarRoomDialog
          isNew={request.isNew === true}
          onAssess={() => onRequest({ kind: 'assess' })}
          onShare={() => onRequest({ kind: 'sharing' })}
          onClose={onClose}
        />
      );
    case 'assess':
      return <AssessDialog onClose={onClose} />;
    case 'status-components':
      return <ComponentsDialog onClose={onClose} />;
    case 'logistics':
      return <LogisticsDialog shown={request.request} onClose={onClose} />;
    case 'executives':
      return <ExecutivesDialog onClose={onClose} />;
    case 'invite':
      return <InviteDialog onShare={() => onRequest({ kind: 'sharing' })} onClose={onClose} />;
    case 'sharing':
      return <SharingDialog onClose={onClose} />;
    case 'preferences':
      return <PreferencesSheet onClose={onClose} />;
    case 'compose':
    case 'palette':
    case 'plan':
      return null;
    case 'propose':
    case 'object':
    case 'settle':
    case 'verify':
    case 'carry-out':
      return <DecisionDialogs request={request} onClose={onClose} />;
    case 'call':
    case 'can-table':
    case 'close-roll-call':
    case 'close-can':
    case 'answer-can':
      return <RollCallDialogs request={request} onClose={onClose} />;
    case 'claim':
    case 'step-down':
    case 'lower-severity':
    case 'back':
    case 'resolve':
    case 'close':
    case 'reopen':
      return <CommandDialogs request={request} onClose={onClose} />;
    case 'hand-over':
    case 'seat':
    case 'read-back':
    case 'assume':
    case 'brief':
      return (
        <TransferDialogs
          request={request}
          onReadBack={() => onRequest({ kind: 'read-back' })}
          onStepDown={() => onRequest({ kind: 'step-down' })}
          onClose={onClose}
        />
      );
    case 'assign-role':
    case 'name-lead':
    case 'rename-team':
    case 'put-in-team':
    case 'split-teams':
    case 'stand-down':
    case 'give-role':
    case 'describe':
    case 'order-rest':
    case 'take-break':
    case 'release':
    case 'remove':
    case 'warn':
    case 'swoop':
    case 'restore':
      return <PeopleDialogs request={request} onClose={onClose} />;
    case 'show':
    case 'report':
    case 'extend':
    case 'take-understand':
    case 'take-start':
    case 'reassign':
    case 'block':
    case 'cancel':
      return <TaskDialogs request={request} onRequest={onRequest} onClose={onClose} />;
  }
}
