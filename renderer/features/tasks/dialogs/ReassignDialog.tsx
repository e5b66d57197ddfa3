import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { assignable, everybody } from '#renderer/state/selectors/people.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { useAssignee, useMayOverride } from '../use-assignee.ts';
import { useUnfitWords } from '../use-unfit-words.ts';
import { TaskFormDialog } from './TaskFormDialog.tsx';

/** The task goes to somebody else and keeps its history (TASK-5). */
export function ReassignDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const mayOverride = useMayOverride();
  const away = useRoomView(everybody).filter(
    ({ attendance, role }) =>
      mayOverride && role !== 'observer' && (attendance === 'resting' || attendance === 'released'),
  );
  const people = useRoomView(assignable);
  const commander = useRoomView((view) => view.state.command.commander);
  const me = useRoomView((view) => view.me);
  const [assignee, setAssignee] = useState<string | null>(null);
  const [minutes, setMinutes] = useState(task.minutes);
  const [reason, setReason] = useState('');
  const [override, setOverride] = useState('');
  const { unfit, needsReason } = useAssignee(assignee, minutes);
  const unfitWords = useUnfitWords();
  // Who commands is warned here, and not again at "understood" (ROLE-4).
  const takesOver = assignee !== null && assignee === me && me === commander;
  const name = [...people, ...away].find(({ id }) => id === assignee)?.name ?? '';
  const open = useRoomView(({ state }) => state.tasks);
  const load = (id: string) =>
    Object.values(open).filter(
      (other) => other.assignee === id && other.status !== 'done' && other.status !== 'cancelled',
    ).length;
  return (
    <TaskFormDialog
      task={task}
      action="reassign"
      canSubmit={assignee !== null && (!needsReason || override.trim() !== '')}
      onSubmit={(give) =>
        assignee !== null &&
        give('task.reassign', {
          task: task.id,
          assignee,
          minutes,
          ...(reason.trim() === '' ? {} : { reason }),
          ...(needsReason ? { override } : {}),
          ...(takesOver ? { handsOn: true } : {}),
        })
      }
      onClose={onClose}
    >
      <Select
        label={t('fields.assignee')}
        placeholder={t('fields.choose')}
        value={assignee}
        onChange={setAssignee}
        options={[
          ...people.map((person) => ({
            value: person.id,
            label: t('withLoad', { name: person.name, count: load(person.id) }),
          })),
          ...away.map((person) => ({
            value: person.id,
            label: `${person.name}, ${t(`away.${person.attendance}`)}`,
          })),
        ].filter(({ value }) => value !== task.assignee)}
      />
      {takesOver ? <LevelMark level="amber" word={t('commanderWarning')} wraps /> : null}
      {unfit.map((each) => (
        <LevelMark key={each.why} level="amber" word={unfitWords(name, each)} wraps />
      ))}
      {needsReason ? (
        <TextField
          label={t('override.reason')}
          hint={t('override.hint')}
          value={override}
          onChange={setOverride}
          maxLength={1000}
        />
      ) : null}
      <NumberField label={t('fields.minutes')} value={minutes} min={1} max={480} onChange={setMinutes} />
      <TextField label={t('fields.reasonOptional')} value={reason} onChange={setReason} />
    </TaskFormDialog>
  );
}
