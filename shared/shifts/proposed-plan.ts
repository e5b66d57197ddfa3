import type { Instant } from '#shared/time/instant.ts';
import type { Seat } from './seat.ts';
import type { Period, SeatedShift } from './shift.ts';

/** Why this person has this shift. Data, so that each screen says it in its reader's language. */
export type Reason =
  /** They hold the seat already and go on. */
  | { readonly kind: 'goes-on'; readonly since: Instant | null }
  /** All of it is daytime where they live. */
  | { readonly kind: 'in-their-day'; readonly zone: string }
  /** No window in which they are probably sleepy touches it. */
  | { readonly kind: 'clear-of-windows' }
  /** Nobody who could have it instead has fewer hours. */
  | { readonly kind: 'fewest-hours'; readonly hours: number }
  /** How long they rest before it, where something was before it. */
  | { readonly kind: 'rested'; readonly hours: number }
  /** Nobody else could have it, as the rest of the plan stands. */
  | { readonly kind: 'nobody-else' };

/** What bars somebody from a seat at a time. */
export const BARS = [
  'role',
  'skill',
  'unavailable',
  'off-roster',
  'busy',
  'resting',
  'longest-shift',
  'too-short',
] as const;

export type Bar = (typeof BARS)[number];

/**
 * Why a seat stays empty: there is nobody at all, or how many are barred by what. A person counts once, by what bars
 * them for most of the time; `too-short` is who could have a part that is too small to hand over.
 */
export type UnmetReason =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'barred'; readonly by: { readonly [Each in Bar]?: number } };

/** A time in which nobody can hold a seat. */
export interface Unmet extends Period {
  readonly seat: Seat;
  readonly why: UnmetReason;
}

/** A wish that a shift could not fulfil. */
export type Wish =
  | { readonly kind: 'likely-window' | 'possible-window' | 'outside-their-day'; readonly hours: number }
  /** Somebody who could have it instead has this many hours less. */
  | { readonly kind: 'uneven'; readonly hours: number }
  | { readonly kind: 'short'; readonly hours: number };

export interface Bent extends SeatedShift {
  readonly wish: Wish;
  /**
   * `nobody-else`: nobody else could have this shift. `no-better`: who could would bend as much. `for-the-plan`: somebody
   * could, but the plan as a whole would be worse.
   */
  readonly because: 'nobody-else' | 'no-better' | 'for-the-plan';
}

export interface ProposedShift extends SeatedShift {
  readonly why: readonly Reason[];
}

export interface PersonHours {
  readonly person: string;
  /** So far, as the request said. */
  readonly workedMs: number;
  /** In the time of the plan, kept shifts included. */
  readonly plannedMs: number;
}

/** A plan of shifts and its account of itself. */
export interface ProposedPlan {
  /** What is proposed beside the kept shifts, by seat and time. */
  readonly shifts: readonly ProposedShift[];
  readonly unmet: readonly Unmet[];
  readonly bent: readonly Bent[];
  /** By the person's id. */
  readonly hours: readonly PersonHours[];
}
