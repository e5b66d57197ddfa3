import { plus, SECOND } from '#shared/time/instant.ts';
import { reminderKey } from '../reminders/reminder.ts';
import type { Settings } from '../settings/settings.ts';
import type { IncidentState } from '../state.ts';
import { isOpen, type Task } from '../tasks/task.ts';
import type { Clock, ClockKind } from './clock.ts';

/** One clock per open task: its "understood", its minutes, its block or its return (TASK-2, TASK-3, TASK-5). */
export function taskClocks(state: IncidentState): readonly Clock[] {
  return Object.values(state.tasks).flatMap((task) => taskClock(task, state.settings) ?? []);
}

/** The clock of a task; null when nothing is to be done any more. */
export function taskClock(task: Task, settings: Settings): Clock | null {
  if (task.returned !== null && isOpen(task)) return redAtOnce('task-returned', task, task.returned.at);
  switch (task.status) {
    case 'assigned':
      return understoodClock(task, settings);
    case 'understood':
    case 'working':
      return task.deadline === null ? null : deadlineClock(task, task.deadline, settings);
    case 'blocked':
      return task.blocked === null ? null : redAtOnce('task-blocked', task, task.blocked.at);
    case 'done':
    case 'cancelled':
      return null;
  }
}

function understoodClock(task: Task, settings: Settings): Clock {
  const every = settings.understoodSeconds * SECOND;
  const times = Array.from({ length: settings.understoodReminders }, (_, n) =>
    plus(task.assignedAt, every * (n + 1)),
  );
  const first = plus(task.assignedAt, every);
  return {
    ...base('task-understood', task, task.assignedAt),
    amberAt: first,
    dueAt: first,
    redAt: times.at(-1) ?? first,
    reminders: { at: times, everyMs: null },
  };
}

function deadlineClock(task: Task, deadline: string, settings: Settings): Clock {
  return {
    ...base('task-deadline', task, task.understoodAt ?? task.assignedAt),
    amberAt: plus(deadline, -settings.taskAmberSeconds * SECOND),
    dueAt: deadline,
    redAt: deadline,
    reminders: null,
  };
}

function redAtOnce(kind: ClockKind, task: Task, at: string): Clock {
  return { ...base(kind, task, at), amberAt: null, dueAt: at, redAt: at, reminders: null };
}

function base(kind: ClockKind, task: Task, since: string) {
  return { id: reminderKey(kind, task.id), kind, subject: task.id, since, person: task.assignee };
}
