import type { CommandType } from '#shared/incident/commands.ts';
import { isRunning, type Task } from '#shared/incident/tasks/task.ts';

export const TASK_ACTIONS = [
  'understand',
  'start',
  'report',
  'block',
  'extend',
  'ask',
  'reassign',
  'cancel',
] as const;

export type TaskAction = (typeof TASK_ACTIONS)[number];

export interface TaskReader {
  readonly me: string;
  readonly may: (type: CommandType) => boolean;
  /** Commander, deputy, scribe and owner report for somebody who is on the voice bridge only. */
  readonly speaksForOthers: boolean;
}

/** What this reader can do with a task now, the likeliest first. Who may not report may do nothing with it. */
export function taskActions(task: Task, { me, may, speaksForOthers }: TaskReader): readonly TaskAction[] {
  if (!may('task.report')) return [];
  const mine = task.assignee === me;
  const open = task.status !== 'done' && task.status !== 'cancelled';
  const running = isRunning(task);
  const held = task.returned === null;
  const can: Readonly<Record<TaskAction, boolean>> = {
    understand: mine && task.status === 'assigned',
    start: mine && (task.status === 'understood' || task.status === 'blocked'),
    report: (mine || speaksForOthers) && running && held,
    block: (mine || speaksForOthers) && running && held,
    extend: (mine || speaksForOthers) && running && held,
    ask: !mine && running && held && may('task.ask'),
    reassign: open && may('task.reassign'),
    cancel: open && may('task.cancel'),
  };
  const first: readonly TaskAction[] = held ? [] : ['reassign'];
  return [...new Set([...first, ...TASK_ACTIONS])].filter((action) => can[action]);
}

/** The action that stands on the card itself: one's own next step, or what a red card asks of its reader. */
export function cardAction(task: Task, reader: TaskReader, isRed: boolean): TaskAction | null {
  const actions = taskActions(task, reader);
  const mine = task.assignee === reader.me;
  const wanted: readonly TaskAction[] = mine
    ? ['understand', ...(isRed ? [] : (['start'] as const)), 'report', 'start']
    : isRed
      ? task.asked !== null && !task.asked.answered
        ? ['extend', 'reassign']
        : ['ask', 'reassign']
      : [];
  return wanted.find((action) => actions.includes(action)) ?? null;
}
