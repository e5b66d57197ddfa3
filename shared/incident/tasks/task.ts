import type { Instant } from '#shared/time/instant.ts';
import type { Unfit } from './unfit.ts';

export type TaskStatus = 'assigned' | 'understood' | 'working' | 'done' | 'blocked' | 'cancelled';

/** Conditions, actions, needs: the structured form of a report (TASK-4). */
export interface Can {
  readonly conditions: string;
  readonly actions: string;
  readonly needs: string;
}

/** One entry of what became of a task: it changed hands, or its time did (TASK-5). */
export interface TaskChange {
  readonly at: Instant;
  readonly by: string;
  readonly what: 'assigned' | 'reassigned' | 'returned' | 'extended' | 'blocked' | 'resumed';
  readonly from: string | null;
  readonly to: string | null;
  readonly minutes: number | null;
  readonly reason: string | null;
}

export interface Report {
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
  readonly can: Can | null;
  readonly links: readonly string[];
}

/** An instruction to one named person with minutes (TASK-1 to TASK-5). */
export interface Task {
  readonly id: string;
  readonly title: string;
  /** The text reads like "can someone …": it was given to one person all the same, and is flagged (TASK-1). */
  readonly vague: boolean;
  /** The decision that it carries out, or null. */
  readonly decision: string | null;
  /** The note that it came from, or null (TL-2). */
  readonly note: string | null;
  readonly status: TaskStatus;
  /** Null while the task is with the commander, whoever that is, because its assignee went away (TASK-5). */
  readonly assignee: string | null;
  readonly assigner: string;
  readonly minutes: number;
  readonly assignedAt: Instant;
  readonly understoodAt: Instant | null;
  /** When the minutes run out; null until understood (TASK-3). */
  readonly deadline: Instant | null;
  /** The last "Have you finished?": when, and for which deadline, so that it is asked once for each (TASK-3). */
  readonly asked: {
    readonly at: Instant;
    readonly deadline: Instant | null;
    readonly answered: boolean;
  } | null;
  readonly blocked: { readonly at: Instant; readonly need: string } | null;
  readonly returned: { readonly at: Instant; readonly from: string; readonly reason: ReturnReason } | null;
  /** Who commands took it up themselves, and was warned of that (ROLE-4): they are asked once. */
  readonly handsOn: boolean;
  readonly report: Report | null;
  readonly endedAt: Instant | null;
  readonly history: readonly TaskChange[];
}

/** A task that went to somebody against their rest, their shift or their hours: why all the same (TASK-6). */
export interface Override {
  readonly reason: string;
  readonly why: readonly Unfit['why'][];
}

/**
 * The commander took hands-on work: `warned` says that they were told to hand over or delegate first and do it all
 * the same, `unwarned` that whatever they used did not ask (ROLE-4).
 */
export type HandsOn = 'warned' | 'unwarned';

export type ReturnReason = 'removed' | 'released' | 'resting' | 'handed-over' | 'off-shift';

/** Whether something is still to be done. */
export function isOpen(task: Task): boolean {
  return task.status !== 'done' && task.status !== 'cancelled';
}

/** Whether the minutes run. */
export function isRunning(task: Task): boolean {
  return task.status === 'understood' || task.status === 'working';
}
