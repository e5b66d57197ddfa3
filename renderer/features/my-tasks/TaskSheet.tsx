import type { Task } from '#shared/incident/tasks/task.ts';
import { BlockedSheet } from './BlockedSheet.tsx';
import { MoreTimeSheet } from './MoreTimeSheet.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import type { Asked } from './TaskActions.tsx';

/** The question behind a button. */
export function TaskSheet(props: {
  readonly what: Asked;
  readonly task: Task;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}) {
  const { what, ...rest } = props;
  switch (what) {
    case 'report':
      return <ReportSheet {...rest} />;
    case 'more-time':
      return <MoreTimeSheet {...rest} />;
    case 'blocked':
      return <BlockedSheet {...rest} />;
  }
}
