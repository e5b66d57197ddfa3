import type { Instant } from '#shared/time/instant.ts';
import type { ClockKind } from '../clocks/clock.ts';

/** What the log says of a clock's reminders. `since` tells the clock that it was about from a later one. */
export interface ReminderRecord {
  readonly since: Instant;
  /** The moment that the last one was for. */
  readonly dueAt: Instant;
  readonly count: number;
  readonly at: Instant;
}

/** A clock's identity: `kind:subject`. */
export function reminderKey(kind: ClockKind, subject: string): string {
  return `${kind}:${subject}`;
}
