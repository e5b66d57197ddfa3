import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { TaskRequest } from '../request.ts';
import { BlockDialog } from './BlockDialog.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { HandsOnDialog } from './HandsOnDialog.tsx';
import { ReassignDialog } from './ReassignDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { TaskDialog } from './TaskDialog.tsx';

/** The dialog that is asked for, wherever on the screen it was asked. */
export function TaskDialogs(props: {
  readonly request: TaskRequest;
  readonly onRequest: (request: TaskRequest) => void;
  readonly onClose: () => void;
}) {
  const { request, onRequest, onClose } = props;
  const task = useRoomView((view) => view.state.tasks[request.task]);
  if (task === undefined) return null;
  switch (request.kind) {
    case 'show':
      return <TaskDialog task={task} onRequest={onRequest} onClose={onClose} />;
    case 'report':
      return <ReportDialog task={task} onClose={onClose} />;
    case 'extend':
      return <ExtendDialog task={task} onClose={onClose} />;
    case 'reassign':
      return <ReassignDialog task={task} onClose={onClose} />;
    case 'block':
      return <BlockDialog task={task} onClose={onClose} />;
    case 'take-understand':
      return <HandsOnDialog task={task} verb="task.understand" onClose={onClose} />;
    case 'take-start':
      return <HandsOnDialog task={task} verb="task.start" onClose={onClose} />;
    case 'cancel':
      return <CancelDialog task={task} onClose={onClose} />;
  }
}
