import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DrillStripe } from '#renderer/components/DrillStripe.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { myTasks } from '#renderer/state/selectors/tasks.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { AboutMe } from './AboutMe.tsx';
import { CanAsk } from './CanAsk.tsx';
import { DecisionAsks } from './DecisionAsks.tsx';
import { Duty } from './Duty.tsx';
import { Ended } from './Ended.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { Instruction } from './Instruction.tsx';
import { LastBroadcast } from './LastBroadcast.tsx';
import { LinkState } from './LinkState.tsx';
import css from './MyTasks.module.css';
import { MyTeam } from './MyTeam.tsx';
import { Needs } from './Needs.tsx';
import { NewInstruction } from './NewInstruction.tsx';
import { NoTask } from './NoTask.tsx';
import { NoteLine } from './NoteLine.tsx';
import { OtherTasks } from './OtherTasks.tsx';
import { Places } from './Places.tsx';
import { RestNow } from './RestNow.tsx';
import { RollCallAsk } from './RollCallAsk.tsx';
import { shownTask, waitsForMe } from './shown-task.ts';
import { Tally } from './Tally.tsx';
import { type Asked, TaskActions } from './TaskActions.tsx';
import { TaskSheet } from './TaskSheet.tsx';

interface Parts {
  readonly preferences?: ReactNode;
  readonly unsent?: ReactNode;
  /** Where files are added; none in a closed room. */
  readonly files?: ReactNode;
  /** My shifts, and where I am reminded of them. */
  readonly shift?: ReactNode;
  /** What one tells of one's own sleep. */
  readonly sleep?: ReactNode;
  /** How incidents lay on this person; also in a closed room. */
  readonly load?: ReactNode;
  /** What is live and waits for an answer of this person. */
  readonly live?: ReactNode;
}

/**
 * What one person has to do, one instruction at a time, for a thumb. `preferences` is the button of this screen's,
 * `unsent` the list of what was said and is not done.
 */
export function MyTasks(parts: Parts) {
  const { preferences, unsent } = parts;
  const incident = useRoomView(({ state }) => state.incident);
  const ended = useRoomView(
    (view) => view.connection.status === 'ended' || me(view)?.attendance === 'removed',
  );
  if (ended) return <Ended preferences={preferences} unsent={unsent} />;
  return incident === null ? <Opening preferences={preferences} unsent={unsent} /> : <Tasks {...parts} />;
}

function Opening({ preferences, unsent }: Parts) {
  const { t } = useTranslation('app');
  return (
    <main className={css['page']}>
      <div className={css['top']}>
        <LinkState />
        {preferences}
      </div>
      <p className={css['opening']}>{t('loading')}</p>
      <div className={css['opening']}>{unsent}</div>
    </main>
  );
}

function Tasks({ preferences, unsent, files, live, shift, sleep, load }: Parts) {
  const { t } = useTranslation('my-tasks');
  const tasks = useRoomView(myTasks);
  const isClosed = useRoomView(({ state }) => state.phase === 'closed');
  const isDrill = useRoomView(({ state }) => state.kind === 'drill');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly what: Asked; readonly task: Task } | null>(null);
  const shown = isClosed ? undefined : shownTask(tasks, chosen);
  // Once shown, a task stays until its reader turns to another or it is theirs no more.
  if (shown !== undefined && shown.id !== chosen) setChosen(shown.id);
  const others = tasks.filter((task) => task !== shown);
  const waiting = isClosed ? undefined : others.find(waitsForMe);
  return (
    <main className={css['page']}>
      {isDrill ? <DrillStripe word={t('drill')} /> : null}
      <div className={css['top']}>
        <LinkState />
        {preferences}
      </div>
      {live}
      <div className={css['columns']}>
        <div className={css['first']}>
          <IncidentHead />
          {isClosed ? null : <RestNow />}
          <RollCallAsk />
          <DecisionAsks />
          <CanAsk />
          <Places />
          {waiting === undefined ? null : (
            <NewInstruction task={waiting} onShow={() => setChosen(waiting.id)} />
          )}
          {shown === undefined ? (
            <NoTask />
          ) : (
            <>
              <Instruction key={shown.id} task={shown} />
              <TaskActions
                key={`${shown.id} actions`}
                task={shown}
                onAsk={(what) => setAsked({ what, task: shown })}
              />
            </>
          )}
        </div>
        <div className={css['second']}>
          {unsent}
          {isClosed ? null : (
            <>
              <MyTeam />
              <OtherTasks tasks={others} onShow={setChosen} />
              <Duty openTasks={tasks.length} />
              {shift}
              {sleep}
              <Needs />
              <AboutMe />
            </>
          )}
          {isClosed ? null : <Tally />}
          <LastBroadcast />
          <NoteLine />
          {isClosed ? null : files}
          {load}
        </div>
      </div>
      {asked === null || isClosed ? null : (
        <TaskSheet
          what={asked.what}
          task={asked.task}
          onClose={() => setAsked(null)}
          onGiven={() => {
            setAsked(null);
            if (asked.what !== 'more-time') setChosen(null);
          }}
        />
      )}
    </main>
  );
}
