import type { Instant } from '#shared/time/instant.ts';
import type { ClockKind } from '../clocks/clock.ts';

/** The server reminded people of a clock. */
export interface ReminderEvents {
  'reminder.sent': {
    readonly clock: string;
    readonly kind: ClockKind;
    readonly subject: string;
    readonly since: Instant;
    readonly dueAt: Instant;
    /** The how-manyth reminder of this clock it is, from 1. */
    readonly count: number;
    /** Who is told; null: everybody in the room. */
    readonly to: string | null;
  };
}
