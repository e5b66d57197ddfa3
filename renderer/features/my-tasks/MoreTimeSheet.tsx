import { useTranslation } from 'react-i18next';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { MinutesChoice } from './MinutesChoice.tsx';
import { Refusal } from './Refusal.tsx';

const CHOICES = [5, 10, 15, 30];

/** How many minutes more: the assignee names them (TASK-3). */
export function MoreTimeSheet(props: {
  readonly task: Task;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}) {
  const { task, onClose, onGiven } = props;
  const { t } = useTranslation('my-tasks');
  const { give, refused } = useGive();
  return (
    <Sheet title={t('moreTimeSheet.title')} subject={task.title} onClose={onClose}>
      <MinutesChoice
        choices={CHOICES}
        onChosen={(minutes) => {
          if (give('task.extend', { task: task.id, minutes })) onGiven();
        }}
      />
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
      </SheetActions>
    </Sheet>
  );
}
