import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Section } from '#renderer/components/Section.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openTasks } from '#renderer/state/selectors/tasks.ts';
import { myTeam } from '#renderer/state/selectors/teams.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { taskClock } from '#shared/incident/clocks/task-clocks.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import css from './MyTeam.module.css';

/** The team that I lead: who is in it, and what each has to do and for how long (ROLE-5). */
export function MyTeam() {
  const { t } = useTranslation('my-tasks');
  const team = useRoomView(myTeam);
  const tasks = useRoomView(openTasks);
  const state = useRoomView((view) => view.state);
  if (team === undefined) return null;
  return (
    <Section title={t('team.title', { team: team.name })}>
      {team.members.length === 0 ? <p>{t('team.alone')}</p> : null}
      <ul className={css['team']}>
        {team.members.map((id) => (
          <li key={id}>
            <Member name={nameOf(state, id)} tasks={tasks.filter(({ assignee }) => assignee === id)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Member({ name, tasks }: { readonly name: string; readonly tasks: readonly Task[] }) {
  const { t } = useTranslation('my-tasks');
  return (
    <>
      <p className={css['name']}>
        <strong>{name}</strong>
        {tasks.length === 0 ? <span className={css['free']}>{t('team.free')}</span> : null}
      </p>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} />
      ))}
    </>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const settings = useRoomView(({ state }) => state.settings);
  const now = useNow();
  const clock = taskClock(task, settings);
  const level = clock === null ? 'calm' : clockLevel(clock, toInstant(now));
  return (
    <p className={css['task']}>
      <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden />
      <span className={css['title']}>{task.title}</span>
      <span className={css['status']}>
        {task.deadline === null || task.status === 'blocked' ? (
          t(`status.${task.status}`)
        ) : (
          <Clock ms={toMs(task.deadline) - now} level={level} language={language} />
        )}
      </span>
    </p>
  );
}
