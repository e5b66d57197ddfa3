import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Section } from '#renderer/components/Section.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { taskClock } from '#shared/incident/clocks/task-clocks.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import css from './OtherTasks.module.css';
import { inOrder } from './shown-task.ts';

/** My other tasks: a tap turns to one. */
export function OtherTasks(props: {
  readonly tasks: readonly Task[];
  readonly onShow: (task: string) => void;
}) {
  const { tasks, onShow } = props;
  const { t } = useTranslation('my-tasks');
  if (tasks.length === 0) return null;
  return (
    <Section title={t('others')}>
      <ul className={css['tasks']}>
        {inOrder(tasks).map((task) => (
          <li key={task.id}>
            <button type="button" className={css['task']} onClick={() => onShow(task.id)}>
              <Row task={task} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Row({ task }: { readonly task: Task }) {
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const settings = useRoomView(({ state }) => state.settings);
  const now = useNow();
  const clock = taskClock(task, settings);
  const level = clock === null ? 'calm' : clockLevel(clock, toInstant(now));
  return (
    <>
      <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden />
      <span className={css['title']}>{task.title}</span>
      <span className={css['status']}>
        {task.deadline === null || task.status === 'blocked' ? (
          t(`status.${task.status}`)
        ) : (
          <Clock ms={toMs(task.deadline) - now} level={level} language={language} />
        )}
      </span>
    </>
  );
}
