import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import type { Task } from '#shared/incident/tasks/task.ts';
import { TaskFormDialog } from './TaskFormDialog.tsx';

/** The task is not needed any more. */
export function CancelDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const [reason, setReason] = useState('');
  return (
    <TaskFormDialog
      task={task}
      action="cancel"
      danger
      onSubmit={(give) => give('task.cancel', { task: task.id, ...(reason.trim() === '' ? {} : { reason }) })}
      onClose={onClose}
    >
      <TextField label={t('fields.reasonOptional')} value={reason} onChange={setReason} autoFocus />
    </TaskFormDialog>
  );
}
