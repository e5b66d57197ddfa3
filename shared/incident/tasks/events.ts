import type { Instant } from '#shared/time/instant.ts';
import type { Can, HandsOn, Override, ReturnReason } from './task.ts';

/** What happened to a task. */
export interface TaskEvents {
  'task.assigned': {
    readonly task: string;
    readonly title: string;
    readonly assignee: string;
    readonly minutes: number;
    readonly vague: boolean;
    /** Missing in what was written before there were overrides. */
    readonly override?: Override | null;
    readonly handsOn?: HandsOn;
    /** The decision that it carries out; absent where there is none. */
    readonly decision?: string;
    /** The note that it came from; absent where there is none. */
    readonly note?: string;
  };
  'task.understood': { readonly task: string; readonly deadline: Instant; readonly handsOn?: HandsOn };
  'task.started': { readonly task: string; readonly deadline: Instant; readonly handsOn?: HandsOn };
  'task.extended': {
    readonly task: string;
    readonly minutes: number;
    readonly deadline: Instant;
    readonly reason: string | null;
  };
  'task.reported': {
    readonly task: string;
    readonly outcome: 'done';
    readonly text: string;
    readonly can: Can | null;
    readonly links: readonly string[];
  };
  'task.blocked': { readonly task: string; readonly need: string };
  'task.cancelled': { readonly task: string; readonly reason: string | null };
  'task.reassigned': {
    readonly task: string;
    readonly assignee: string;
    readonly from: string | null;
    readonly minutes: number;
    readonly reason: string | null;
    readonly override?: Override | null;
    readonly handsOn?: HandsOn;
  };
  /** "Have you finished?", by a person or, once per deadline, by the server. */
  'task.asked': { readonly task: string; readonly deadline: Instant | null };
  /** The assignee went away: the task is the commander's again, red until reassigned. */
  'task.returned': { readonly task: string; readonly from: string; readonly reason: ReturnReason };
}
