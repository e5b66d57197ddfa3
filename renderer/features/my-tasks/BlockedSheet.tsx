import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchArea } from '#renderer/components/TouchField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { Refusal } from './Refusal.tsx';

/** Blocked never stands alone: it says what is needed (TASK-3). */
export function BlockedSheet(props: {
  readonly task: Task;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}) {
  const { task, onClose, onGiven } = props;
  const { t } = useTranslation('my-tasks');
  const { give, refused } = useGive();
  const [need, setNeed] = useState('');
  function send() {
    if (need.trim() !== '' && give('task.block', { task: task.id, need: need.trim() })) onGiven();
  }
  return (
    <Sheet title={t('blockedSheet.title')} subject={task.title} onClose={onClose}>
      <TouchArea
        label={t('blockedSheet.need')}
        value={need}
        onChange={setNeed}
        onSubmit={send}
        maxLength={1_000}
        required
      />
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
        <TouchButton kind="primary" disabled={need.trim() === ''} onClick={send}>
          {t('blockedSheet.send')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}
