import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { needBefore, reasonOfGiving } from '#renderer/state/selectors/tasks.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { type ClockLevel, clockLevel } from '#shared/incident/clocks/clock.ts';
import { taskClock } from '#shared/incident/clocks/task-clocks.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import css from './Instruction.module.css';

/** One instruction in large type: what, from whom, and its minutes running (TASK-2, TASK-3). */
export function Instruction({ task }: { readonly task: Task }) {
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const from = useRoomView(({ state }) => nameOf(state, task.assigner));
  const settings = useRoomView(({ state }) => state.settings);
  const now = useNow();
  const clock = taskClock(task, settings);
  const level = clock === null ? 'calm' : clockLevel(clock, toInstant(now));
  const before = needBefore(task);
  const why = reasonOfGiving(task);
  return (
    <section className={classNames(css['instruction'], css[level])} aria-label={t('instruction')}>
      <p className={css['from']}>
        <span>{t('from', { name: from })}</span>
        <TimeOfDay at={task.assignedAt} language={language} />
        <span>{t(`status.${task.status}`)}</span>
      </p>
      <p className={classNames(css['title'], css[sizeOf(task.title)])}>{task.title}</p>
      {why === null ? null : <p className={css['before']}>{t('why', { reason: why })}</p>}
      <Minutes task={task} level={level} now={now} />
      {task.blocked !== null && task.status === 'blocked' ? (
        <p className={css['need']}>{t('needs', { need: task.blocked.need })}</p>
      ) : null}
      {before === null ? null : <p className={css['before']}>{t('wasBlocked', { need: before })}</p>}
    </section>
  );
}

/** Before "understood", the minutes that are given; then what is left of them, and past the end how long since. */
function Minutes(props: { readonly task: Task; readonly level: ClockLevel; readonly now: number }) {
  const { task, level, now } = props;
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const word = t(`app:levels.${level}`);
  if (task.status === 'assigned') {
    return (
      <div className={css['minutes']}>
        <p className={css['given']}>{t('given', { count: task.minutes })}</p>
        <p className={css['said']}>
          {level === 'calm' ? null : <LevelMark level={level} word={word} />}
          <span>{t('waitingForUnderstood')}</span>
        </p>
      </div>
    );
  }
  const end = task.status === 'blocked' ? task.blocked?.at : task.deadline;
  if (end === undefined || end === null) return null;
  const left = toMs(end) - now;
  const said = task.status === 'blocked' ? 'blockedFor' : left < 0 ? 'over' : 'left';
  return (
    <div className={css['minutes']}>
      <Clock
        ms={said === 'blockedFor' ? -left : left}
        level={level}
        size="giant"
        language={language}
        describe={(time) => t(`spoken.${said}`, { time })}
      />
      <p className={css['said']}>
        {level === 'calm' ? null : <LevelMark level={level} word={word} />}
        <span>{t(said)}</span>
      </p>
    </div>
  );
}

/** Long instructions are set smaller, so that the minutes stay in sight. */
function sizeOf(title: string): 'short' | 'long' | 'longer' {
  if (title.length > 140) return 'longer';
  return title.length > 60 ? 'long' : 'short';
}
