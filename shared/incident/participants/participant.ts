import type { Instant } from '#shared/time/instant.ts';
import type { AssignableRole } from '../roles.ts';

/** Whether somebody takes part now. Only who is active can be given a task. */
export type Attendance = 'active' | 'resting' | 'released' | 'removed';

/**
 * Somebody in the room. Time on duty (FAT-1) is three clocks: on the incident (`pastMs` of the finished stretches
 * plus the one since `stretchSince`), in the role (`roleSince`) and since the last break (`dutySince`).
 */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly role: AssignableRole;
  /** Their home's time zone (IANA), and what they can do besides their role, in short words; as they or leadership said. */
  readonly zone: string | null;
  readonly skills: readonly string[];
  readonly attendance: Attendance;
  readonly joinedAt: Instant;
  readonly roleSince: Instant;
  /** Start of the stretch on duty that runs now; null while away. */
  readonly stretchSince: Instant | null;
  /** Milliseconds of all finished stretches. */
  readonly pastMs: number;
  /** Since when without a break; a rest too short to count does not move it. Null while away. */
  readonly dutySince: Instant | null;
  readonly turn: Turn;
  /** Their turns before it that ended within the last week, in order: nobody slept in them. */
  readonly earlierTurns: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly rest: Rest | null;
  /** Words of thanks to somebody who was released, if any were said; they are shown to them (ROLE-7). */
  readonly thanks: string | null;
  /** The last warning that they were given (AUTH-3), kept when they are removed and let back in. */
  readonly warning: Warning | null;
  readonly removal: { readonly at: Instant; readonly reason: string } | null;
}

/** "You are being disruptive …": what comes before a removal (AUTH-3). */
export interface Warning {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
  /** The how-manyth it is. */
  readonly count: number;
  /** When they said that they have read it. */
  readonly acknowledgedAt: Instant | null;
}

/** A rest that goes on. `dutySince` is the clock to return to if it ends before it counts as a break. */
export interface Rest {
  readonly since: Instant;
  readonly until: Instant;
  readonly orderedBy: string;
  /** What whoever ordered it said; null where nothing was said. */
  readonly reason: string | null;
  readonly dutySince: Instant;
  /** A direct call to come back, which waits for their own word. */
  readonly calledBack: { readonly at: Instant; readonly by: string } | null;
}

/**
 * One's turn on duty, from coming to going, breaks included (FAT-2). Away for less than some hours, it goes on.
 * `before` is how long one was off before it, null where nothing was before.
 */
export interface Turn {
  readonly since: Instant;
  /** Since when one is away, released or resting; null while on duty. */
  readonly awaySince: Instant | null;
  readonly beforeMs: number | null;
}
