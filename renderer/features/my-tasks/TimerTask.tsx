import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { myTasks } from '#renderer/state/selectors/tasks.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { taskClock } from '#shared/incident/clocks/task-clocks.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import { shownTask } from './shown-task.ts';
import css from './TimerTask.module.css';

/** The one task of mine that most needs me, in a line, with its minutes (TASK-3). */
export function TimerTask() {
  const { t } = useTranslation(['my-tasks', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const task = useRoomView((view) => shownTask(myTasks(view), null));
  const settings = useRoomView(({ state }) => state.settings);
  const now = useNow();
  if (task === undefined) return <p className={css['none']}>{t('timer.noTask')}</p>;
  const clock = taskClock(task, settings);
  const level = clock === null ? 'calm' : clockLevel(clock, toInstant(now));
  const end = task.status === 'blocked' ? null : task.deadline;
  const left = end === null ? 0 : toMs(end) - now;
  return (
    <section className={css['task']} aria-label={t('instruction')}>
      <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden={level === 'calm'} />
      <span className={css['title']} title={task.title}>
        {task.title}
      </span>
      {end === null ? (
        <span className={css['status']}>
          {task.status === 'assigned' ? t('given', { count: task.minutes }) : t(`status.${task.status}`)}
        </span>
      ) : (
        <Clock
          ms={left}
          level={level}
          size="large"
          language={language}
          describe={(time) => t(`spoken.${left < 0 ? 'over' : 'left'}`, { time })}
        />
      )}
    </section>
  );
}
