import type { IncidentState } from '#shared/incident/state.ts';
import { isOpen, type Task, type TaskStatus } from '#shared/incident/tasks/task.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

type Tasks = IncidentState['tasks'];

export type TasksByStatus = Readonly<Record<TaskStatus, readonly Task[]>>;

const NONE: readonly Task[] = [];

const grouped = memoised((tasks: Tasks): TasksByStatus => {
  const groups: Record<TaskStatus, Task[]> = {
    assigned: [],
    understood: [],
    working: [],
    blocked: [],
    done: [],
    cancelled: [],
  };
  for (const task of Object.values(tasks)) groups[task.status].push(task);
  return groups;
});

/** All tasks, grouped by where they stand, in the order in which they were first given. */
export function tasksByStatus({ state }: RoomView): TasksByStatus {
  return grouped(state.tasks);
}

const open = memoised((tasks: Tasks): readonly Task[] => Object.values(tasks).filter(isOpen));

/** All tasks in which something is still to be done. */
export function openTasks({ state }: RoomView): readonly Task[] {
  return open(state.tasks);
}

const byAssignee = memoised((tasks: Tasks): ReadonlyMap<string, readonly Task[]> => {
  const groups = new Map<string, Task[]>();
  for (const task of open(tasks)) {
    if (task.assignee === null) continue;
    const group = groups.get(task.assignee);
    if (group === undefined) groups.set(task.assignee, [task]);
    else group.push(task);
  }
  return groups;
});

/** The open tasks of a person. */
export function openTasksOf({ state }: RoomView, participant: string): readonly Task[] {
  return byAssignee(state.tasks).get(participant) ?? NONE;
}

/** The reader's own open tasks. */
export function myTasks(view: RoomView): readonly Task[] {
  return openTasksOf(view, view.me);
}

const returned = memoised((tasks: Tasks): readonly Task[] =>
  open(tasks).filter(({ assignee }) => assignee === null),
);

/** Open tasks whose assignee went away: the commander's until reassigned (TASK-5). */
export function returnedTasks({ state }: RoomView): readonly Task[] {
  return returned(state.tasks);
}

/**
 * What the one before was blocked by, once the task came back or went to somebody else: whoever takes it up needs it
 * too. Null when it was not blocked, or was resumed after that.
 */
export function needBefore(task: Task): string | null {
  if (task.status === 'blocked' || !isOpen(task)) return null;
  const last = task.history.findLast(({ what }) => what === 'blocked' || what === 'resumed');
  return last?.what === 'blocked' ? last.reason : null;
}

/** Why the task was given to whom it is with, where somebody said why; null where nobody had to. */
export function reasonOfGiving({ history }: Task): string | null {
  return history.findLast(({ what }) => what === 'assigned' || what === 'reassigned')?.reason ?? null;
}
