import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Task, TaskChange } from '#shared/incident/tasks/task.ts';
import css from './TaskHistory.module.css';

/** How the task changed hands and time, oldest first (TASK-5). */
export function TaskHistory({ task }: { readonly task: Task }) {
  const { t, i18n } = useTranslation('tasks');
  const state = useRoomView((view) => view.state);
  return (
    <section>
      <h3 className={css['heading']}>{t('history')}</h3>
      <ol className={css['history']}>
        {task.history.map((change) => (
          <li key={`${change.at} ${change.what}`}>
            <TimeOfDay at={change.at} language={i18n.language} withSeconds />
            <span>
              {t(`changes.${change.what}`, wordsOf(change, state))}
              {change.reason === null ? null : <span className={css['reason']}> {change.reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function wordsOf(change: TaskChange, state: IncidentState): Readonly<Record<string, string | number>> {
  const name = (id: string | null) => (id === null ? '–' : nameOf(state, id));
  return { by: name(change.by), from: name(change.from), to: name(change.to), count: change.minutes ?? 0 };
}
