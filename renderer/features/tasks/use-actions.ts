import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { isOpen } from '#shared/incident/tasks/task.ts';
import { type TaskAction, taskActions } from './actions.ts';
import type { TaskRequest } from './request.ts';
import { useAct } from './use-act.ts';
import { useTaskReader } from './use-task-reader.ts';

/** What can be done about tasks from anywhere in the cockpit. */
export function useTasksActions(go: { readonly toLine: () => void }): readonly Action[] {
  const may = useMay();
  return [{ id: 'task.new', group: 'work', key: 'T', isAvailable: may('task.assign'), run: go.toLine }];
}

/** Every task by its title, the open ones first; each leads to what this reader can do with it. */
export function useTaskList(onRequest: (request: TaskRequest) => void): readonly Action[] {
  const { t, i18n } = useTranslation(['tasks', 'actions']);
  const state = useRoomView((view) => view.state);
  const reader = useTaskReader();
  const act = useAct(onRequest);

  function reading(action: TaskAction): string {
    const key = `actions:task.readings.${action}`;
    return i18n.exists(key) ? t(key) : action;
  }
  const tasks = Object.values(state.tasks);
  return [...tasks.filter(isOpen), ...tasks.filter((task) => !isOpen(task))].map((task): Action => {
    const { id, title, assignee, status } = task;
    const actions = taskActions(task, reader);
    return {
      id: `task:${id}`,
      name: 'task.open',
      values: { title, assignee: nameOf(state, assignee ?? '') },
      detail: t(`status.${status}`),
      group: 'work',
      isAvailable: true,
      run: () => onRequest({ kind: 'show', task: id }),
      ...(actions.length === 0
        ? {}
        : {
            leadsTo: () =>
              actions.map((action) => ({
                id: `task.${action}:${id}`,
                name: 'task.act',
                values: { action: t(`actions.${action}`), title, reading: reading(action) },
                group: 'work' as const,
                isAvailable: true,
                run: () => act(action, id),
              })),
          }),
    };
  });
}
