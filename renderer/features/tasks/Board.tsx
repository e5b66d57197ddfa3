import { useTranslation } from 'react-i18next';
import { Rows } from '#renderer/components/Rows.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { tasksByStatus } from '#renderer/state/selectors/tasks.ts';
import css from './Board.module.css';
import { COLUMNS, columnsOf } from './columns.ts';
import type { TaskRequest } from './request.ts';
import { TaskCard } from './TaskCard.tsx';
import { useAct } from './use-act.ts';
import { useTaskReader } from './use-task-reader.ts';

/** The tasks in columns of how far they are. */
export function Board(props: { readonly onRequest: (request: TaskRequest) => void }) {
  const { t } = useTranslation('tasks');
  const columns = columnsOf(useRoomView(tasksByStatus));
  const state = useRoomView((view) => view.state);
  const reader = useTaskReader();
  const act = useAct(props.onRequest);
  const now = useNow();
  return (
    <div className={css['board']}>
      {COLUMNS.map((column) => (
        <section key={column} className={css['column']} aria-label={t(`columns.${column}`)}>
          <h3 className={css['heading']}>
            {t(`columns.${column}`)} <span>{columns[column].length}</span>
          </h3>
          <Rows label={t(`columns.${column}`)} spaced>
            {columns[column].map((task) => (
              <TaskCard
                key={task.id}
                task={task}
                state={state}
                reader={reader}
                now={now}
                onAct={act}
                onShow={(id) => props.onRequest({ kind: 'show', task: id })}
              />
            ))}
          </Rows>
        </section>
      ))}
    </div>
  );
}
