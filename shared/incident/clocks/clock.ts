import { type Instant, isReached } from '#shared/time/instant.ts';

export const CLOCK_KINDS = [
  'command-vacant',
  'role-vacant',
  'team-lead',
  'command-offered',
  'task-understood',
  'task-deadline',
  'task-blocked',
  'task-returned',
  'update',
  'commander-duty',
  'duty',
  'rest',
  'shift-coming',
  'shift-leaving',
  'shift-hand-over',
  'shift-end',
  'logistics',
  'call-out',
  'decision-window',
  'decision-settle',
  'decision-verify',
  'roll-call',
  'roll-call-open',
  'roll-call-answer',
  'roll-call-help',
  'can-open',
  'can-answer',
] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];

/** When people are reminded: at the named moments, then every so often (null: not again). */
export interface ReminderPlan {
  readonly at: readonly Instant[];
  readonly everyMs: number | null;
}

/** One thing with a clock: an entry of the rail (CLOCK-1). */
export interface Clock {
  /** `kind:subject`. */
  readonly id: string;
  readonly kind: ClockKind;
  /** What it is about: a task, a participant, an audience or a role, by id. */
  readonly subject: string;
  /** Since when it runs; a clock of the same id with another `since` is a new one, and reminds anew. */
  readonly since: Instant;
  /** Amber from here; null: it goes straight to red. */
  readonly amberAt: Instant | null;
  /** What the rail is sorted by, and the moment that is counted down to. */
  readonly dueAt: Instant;
  /** Red from here on until acted on; null: it never turns red. */
  readonly redAt: Instant | null;
  /** Whom it concerns by name; null: everybody. */
  readonly person: string | null;
  readonly reminders: ReminderPlan | null;
  /** Somebody put it off until then; it stays once that has passed, until it is acted on. */
  readonly snooze?: { readonly until: Instant; readonly by: string | null; readonly reason: string };
}

export type ClockLevel = 'calm' | 'amber' | 'red';

/** The level of a clock at a moment. Colour is never its only sign: the rail also says it in words. */
export function clockLevel(clock: Pick<Clock, 'amberAt' | 'redAt'>, now: Instant): ClockLevel {
  if (clock.redAt !== null && isReached(clock.redAt, now)) return 'red';
  return clock.amberAt !== null && isReached(clock.amberAt, now) ? 'amber' : 'calm';
}
