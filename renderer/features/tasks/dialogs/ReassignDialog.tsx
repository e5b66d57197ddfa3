import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { assignable } from '#renderer/state/selectors/people.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { TaskFormDialog } from './TaskFormDialog.tsx';

/** The task goes to somebody else and keeps its history (TASK-5). */
export function ReassignDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const people = useRoomView(assignable);
  const [assignee, setAssignee] = useState<string | null>(null);
  const [minutes, setMinutes] = useState(task.minutes);
  const [reason, setReason] = useState('');
  const open = useRoomView(({ state }) => state.tasks);
  const load = (id: string) =>
    Object.values(open).filter(
      (other) => other.assignee === id && other.status !== 'done' && other.status !== 'cancelled',
    ).length;
  return (
    <TaskFormDialog
      task={task}
      action="reassign"
      canSubmit={assignee !== null}
      onSubmit={(give) =>
        assignee !== null &&
        give('task.reassign', {
          task: task.id,
          assignee,
          minutes,
          ...(reason.trim() === '' ? {} : { reason }),
        })
      }
      onClose={onClose}
    >
      <Select
        label={t('fields.assignee')}
        placeholder={t('fields.choose')}
        value={assignee}
        onChange={setAssignee}
        options={people
          .filter(({ id }) => id !== task.assignee)
          .map(({ id, name }) => ({ value: id, label: t('withLoad', { name, count: load(id) }) }))}
      />
      <NumberField label={t('fields.minutes')} value={minutes} min={1} max={480} onChange={setMinutes} />
      <TextField label={t('fields.reasonOptional')} value={reason} onChange={setReason} />
    </TaskFormDialog>
  );
}
