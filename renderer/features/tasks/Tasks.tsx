import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openTasks, tasksByStatus } from '#renderer/state/selectors/tasks.ts';
import { AssignmentLine, type TakeNote } from './AssignmentLine.tsx';
import { Board } from './Board.tsx';
import { ByPerson } from './ByPerson.tsx';
import { missingIn } from './columns.ts';
import type { TaskRequest } from './request.ts';
import css from './Tasks.module.css';

/** Instructions and what became of them, and the line that gives new ones (TASK-1 to TASK-5). */
export function Tasks(props: {
  readonly onRequest: (request: TaskRequest) => void;
  /** The assignment line's field, for the key that leads there. */
  readonly lineRef?: Ref<HTMLInputElement>;
  /** Takes a note into that line. */
  readonly noteRef?: Ref<TakeNote>;
  /** In the heading: how many report to the commander. */
  readonly span?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { t } = useTranslation('tasks');
  const groups = useRoomView(tasksByStatus);
  const open = useRoomView(openTasks);
  const may = useMay();
  const [byPerson, setByPerson] = useState(false);
  const hasTeams = useRoomView(({ state }) => Object.keys(state.teams).length > 0);
  const missing = missingIn(groups);
  return (
    <Panel
      title={t('title')}
      count={open.length}
      shortcut="2"
      selfScrolling
      {...(props.ref ? { ref: props.ref } : {})}
      actions={
        <>
          {props.span}
          <ToggleButton isSelected={byPerson} onChange={setByPerson}>
            {t(hasTeams ? 'byPersonAndTeam' : 'byPerson')}
          </ToggleButton>
        </>
      }
    >
      {may('task.assign') ? (
        <AssignmentLine
          {...(props.lineRef ? { lineRef: props.lineRef } : {})}
          {...(props.noteRef ? { noteRef: props.noteRef } : {})}
        />
      ) : null}
      {missing === 'nobody-understood' ? (
        <p className={css['missing']}>{t('nobodyUnderstood', { count: open.length })}</p>
      ) : null}
      {missing === 'no-task' ? (
        <EmptyState
          text={t('empty')}
          {...(may('task.assign') ? { shortcut: 'T', shortcutText: t('emptyKey') } : {})}
          sample={t('sample')}
        />
      ) : byPerson ? (
        <ByPerson onRequest={props.onRequest} />
      ) : (
        <Board onRequest={props.onRequest} />
      )}
    </Panel>
  );
}
