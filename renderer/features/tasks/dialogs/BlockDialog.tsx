import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import type { Task } from '#shared/incident/tasks/task.ts';
import { TaskFormDialog } from './TaskFormDialog.tsx';

/** The work cannot go on without something: what (TASK-3). */
export function BlockDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const [need, setNeed] = useState('');
  return (
    <TaskFormDialog
      task={task}
      action="block"
      canSubmit={need.trim() !== ''}
      onSubmit={(give) => give('task.block', { task: task.id, need })}
      onClose={onClose}
    >
      <TextField label={t('fields.need')} value={need} onChange={setNeed} autoFocus />
    </TaskFormDialog>
  );
}
