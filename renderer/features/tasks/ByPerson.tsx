import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '#renderer/components/Avatar.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { onTheIncident } from '#renderer/state/selectors/people.ts';
import { openTasks, returnedTasks } from '#renderer/state/selectors/tasks.ts';
import { teamsByName } from '#renderer/state/selectors/teams.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Task } from '#shared/incident/tasks/task.ts';
import { belongsTo } from '#shared/incident/teams/lookup.ts';
import css from './ByPerson.module.css';
import type { TaskRequest } from './request.ts';
import { TaskCard } from './TaskCard.tsx';
import { useAct } from './use-act.ts';
import { useTaskReader } from './use-task-reader.ts';

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly tasks: readonly Task[];
}

/** The open tasks under the names of those who have them, and these under their teams; what nobody has comes first. */
export function ByPerson(props: { readonly onRequest: (request: TaskRequest) => void }) {
  const { t } = useTranslation('tasks');
  const people = useRoomView(onTheIncident);
  const open = useRoomView(openTasks);
  const returned = useRoomView(returnedTasks);
  const state = useRoomView((view) => view.state);
  const reader = useTaskReader();
  const act = useAct(props.onRequest);
  const now = useNow();
  const teams = useRoomView(teamsByName);
  const holders: readonly Holder[] = people
    .filter(({ role }) => role !== 'observer')
    .map(({ id, name }) => ({ id, name, tasks: open.filter((task) => task.assignee === id) }))
    .sort((a, b) => Number(b.tasks.length > 0) - Number(a.tasks.length > 0));
  const groups = [
    {
      id: '',
      title: null,
      holders: [
        ...(returned.length > 0 ? [{ id: '', name: t('nobody'), tasks: returned }] : []),
        ...holders.filter(({ id }) => !teams.some((team) => belongsTo(team, id))),
      ],
    },
    ...teams.map((team) => ({
      id: team.id,
      title:
        team.lead === null
          ? t('teamWithoutLead', { team: team.name })
          : t('teamOf', { team: team.name, lead: nameOf(state, team.lead) }),
      holders: holders
        .filter(({ id }) => belongsTo(team, id))
        .sort((a, b) => Number(b.id === team.lead) - Number(a.id === team.lead)),
    })),
  ];

  return (
    <div className={css['people']}>
      {groups.map((group) =>
        group.title === null ? (
          <Fragment key={group.id}>{group.holders.map(section)}</Fragment>
        ) : (
          <section key={group.id} className={css['team']} aria-label={group.title}>
            <h3 className={css['teamHeading']}>{group.title}</h3>
            {group.holders.map(section)}
          </section>
        ),
      )}
    </div>
  );

  function section({ id, name, tasks }: Holder) {
    return (
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
    );
  }
}
