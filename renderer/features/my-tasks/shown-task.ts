import type { Task } from '#shared/incident/tasks/task.ts';

/** Whether a task waits for a word of its assignee: "Understood", or the answer to "Have you finished?". */
export function waitsForMe(task: Task): boolean {
  return task.status === 'assigned' || isAsked(task);
}

/** Whether "Have you finished?" was asked and has no answer yet (TASK-3). */
export function isAsked(task: Task): boolean {
  return task.asked !== null && !task.asked.answered && task.status !== 'blocked';
}

/** My tasks with the one first that most needs me: asked, then new, then by its end; what is blocked comes last. */
export function inOrder(tasks: readonly Task[]): readonly Task[] {
  return [...tasks].sort((a, b) => rank(a) - rank(b) || compare(momentOf(a), momentOf(b)));
}

/**
 * The one task in large type. Whatever was chosen stays, so that no button changes its meaning under a thumb:
 * something new is announced beside it and waits to be looked at.
 */
export function shownTask(tasks: readonly Task[], chosen: string | null): Task | undefined {
  return tasks.find((task) => task.id === chosen) ?? inOrder(tasks)[0];
}

function rank(task: Task): number {
  if (isAsked(task)) return 0;
  if (task.status === 'assigned') return 1;
  return task.status === 'blocked' ? 3 : 2;
}

function momentOf(task: Task): string {
  return task.deadline ?? task.assignedAt;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
