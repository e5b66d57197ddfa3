import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import type { Task } from '#shared/incident/tasks/task.ts';
import { TaskFormDialog } from './TaskFormDialog.tsx';

/** More minutes, from the deadline on or from now where it has passed (TASK-3). */
export function ExtendDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const [minutes, setMinutes] = useState(5);
  const [reason, setReason] = useState('');
  return (
    <TaskFormDialog
      task={task}
      action="extend"
      onSubmit={(give) =>
        give('task.extend', { task: task.id, minutes, ...(reason.trim() === '' ? {} : { reason }) })
      }
      onClose={onClose}
    >
      <NumberField
        label={t('fields.minutesMore')}
        value={minutes}
        min={1}
        max={480}
        onChange={setMinutes}
        autoFocus
      />
      <TextField label={t('fields.reasonOptional')} value={reason} onChange={setReason} />
    </TaskFormDialog>
  );
}
