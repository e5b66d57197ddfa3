import { useTranslation } from 'react-i18next';
import { Avatar } from '#renderer/components/Avatar.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { onTheIncident } from '#renderer/state/selectors/people.ts';
import { openTasks, returnedTasks } from '#renderer/state/selectors/tasks.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import css from './ByPerson.module.css';
import type { TaskRequest } from './request.ts';
import { TaskCard } from './TaskCard.tsx';
import { useAct } from './use-act.ts';
import { useTaskReader } from './use-task-reader.ts';

/** The open tasks under the names of those who have them; what nobody has comes first. */
export function ByPerson(props: { readonly onRequest: (request: TaskRequest) => void }) {
  const { t } = useTranslation('tasks');
  const people = useRoomView(onTheIncident);
  const open = useRoomView(openTasks);
  const returned = useRoomView(returnedTasks);
  const state = useRoomView((view) => view.state);
  const reader = useTaskReader();
  const act = useAct(props.onRequest);
  const now = useNow();
  const groups: readonly { readonly id: string; readonly name: string; readonly tasks: readonly Task[] }[] = [
    ...(returned.length > 0 ? [{ id: '', name: t('nobody'), tasks: returned }] : []),
    ...people
      .filter(({ role }) => role !== 'observer')
      .map(({ id, name }) => ({ id, name, tasks: open.filter((task) => task.assignee === id) }))
      .sort((a, b) => Number(b.tasks.length > 0) - Number(a.tasks.length > 0)),
  ];
  return (
    <div className={css['people']}>
      {groups.map(({ id, name, tasks }) => (
        <section key={id} className={css['person']} aria-label={name}>
          <h3 className={css['heading']}>
            <Avatar name={name} /> {name}
            {tasks.length === 0 ? <span className={css['free']}>{t('free')}</span> : null}
          </h3>
          <Rows label={name} spaced>
            {tasks.map((task) => (
              <TaskCard
                key={task.id}
                task={task}
                state={state}
                reader={reader}
                now={now}
                nameHidden
                onAct={act}
                onShow={(shown) => props.onRequest({ kind: 'show', task: shown })}
              />
            ))}
          </Rows>
        </section>
      ))}
    </div>
  );
}
