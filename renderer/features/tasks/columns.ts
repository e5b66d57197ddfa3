import type { TasksByStatus } from '#renderer/state/selectors/tasks.ts';
import { type ClockLevel, clockLevel } from '#shared/incident/clocks/clock.ts';
import { taskClock } from '#shared/incident/clocks/task-clocks.ts';
import type { Settings } from '#shared/incident/settings/settings.ts';
import { isOpen, type Task } from '#shared/incident/tasks/task.ts';
import { isReached, toInstant, toMs } from '#shared/time/instant.ts';

export const COLUMNS = ['assigned', 'understood', 'working', 'done'] as const;

export type Column = (typeof COLUMNS)[number];

/**
 * The board: what stands out comes first in its column. A blocked task stays where its work was; a returned one
 * goes back to the beginning, because nobody has it. Cancelled ones end with the done.
 */
export function columnsOf(tasks: TasksByStatus): Readonly<Record<Column, readonly Task[]>> {
  const open = [...tasks.assigned, ...tasks.understood, ...tasks.working, ...tasks.blocked];
  const returned = open.filter(isReturned);
  const held = (task: Task) => !isReturned(task);
  return {
    assigned: [...returned, ...tasks.assigned.filter(held)],
    understood: tasks.understood.filter(held),
    working: [...tasks.blocked.filter(held), ...tasks.working.filter(held)],
    done: [...tasks.done, ...tasks.cancelled].sort(lastEndedFirst),
  };
}

/** Nobody has it: its assignee went away (TASK-5). */
function isReturned(task: Task): boolean {
  return task.returned !== null;
}

/** The level of a task at a moment; what is over is calm. */
export function taskLevel(task: Task, settings: Settings, now: number): ClockLevel {
  const clock = taskClock(task, settings);
  return clock === null ? 'calm' : clockLevel(clock, toInstant(now));
}

/** How a task stands in one word: what the card says before its time. */
export type Standing = 'returned' | 'blocked' | 'waits' | 'runs' | 'overdue' | 'done' | 'cancelled';

export function standingOf(task: Task, now: number): Standing {
  if (task.status === 'done' || task.status === 'cancelled') return task.status;
  if (isReturned(task)) return 'returned';
  if (task.status === 'blocked') return 'blocked';
  if (task.status === 'assigned') return 'waits';
  return task.deadline !== null && isReached(task.deadline, toInstant(now)) ? 'overdue' : 'runs';
}

/** Milliseconds on the card's clock: left, or since when it stands as it does. */
export function timeOf(task: Task, now: number): number {
  const standing = standingOf(task, now);
  if (standing === 'returned' && task.returned !== null) return now - toMs(task.returned.at);
  if (standing === 'blocked' && task.blocked !== null) return now - toMs(task.blocked.at);
  if (standing === 'waits') return now - toMs(task.assignedAt);
  if (task.endedAt !== null) return now - toMs(task.endedAt);
  return task.deadline === null ? 0 : toMs(task.deadline) - now;
}

/** What the list lacks (every list says it): no task at all, or nobody has said "understood". */
export function missingIn(tasks: TasksByStatus): 'no-task' | 'nobody-understood' | null {
  const all = Object.values(tasks).flat();
  if (all.length === 0) return 'no-task';
  const open = all.filter(isOpen);
  return open.length > 1 && open.every(({ status }) => status === 'assigned') ? 'nobody-understood' : null;
}

function lastEndedFirst(a: Task, b: Task): number {
  return toMs(b.endedAt ?? b.assignedAt) - toMs(a.endedAt ?? a.assignedAt);
}
