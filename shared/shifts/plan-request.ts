import type { RestWindow } from '#shared/fatigue/rest-windows.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ShiftRules } from './rules.ts';
import type { Seat, ShiftRole } from './seat.ts';
import type { Period, SeatedShift } from './shift.ts';

/** A seat that is never to be empty, and the skill that it needs. Several of one role at once are several slots. */
export interface NeededSeat {
  readonly seat: Seat;
  readonly skill: string | null;
}

/** Somebody who can be planned. Observers, and who is released for good, the caller leaves out. */
export interface Plannable {
  readonly id: string;
  readonly name: string;
  /** The home zone, or null where it is not known. */
  readonly zone: string | null;
  readonly skills: readonly string[];
  /**
   * The roles that they may hold; null is every role but the commander's. Command is only ever proposed to whom the caller
   * names for it, so that no guest gets it because a field was left out.
   */
  readonly roles: readonly ShiftRole[] | null;
  /** Time on duty in this incident so far. */
  readonly workedMs: number;
  /** Nights on duty so far: who had some is spared the next. */
  readonly nightsWorked?: number;
  /** Since when they have been on duty without a rest, if they are on duty where the plan begins. */
  readonly dutySince: Instant | null;
  /** When they were last on duty, if they are not now. */
  readonly lastDutyEnd: Instant | null;
  /** The seat that they hold where the plan begins, without a shift that says so. */
  readonly holds: Seat | null;
  readonly avoid: readonly RestWindow[];
  readonly unavailable: readonly Period[];
  /** An on-call roster's periods: they are planned within these alone. Null is always. */
  readonly available: readonly Period[] | null;
}

/** What a plan is asked for. */
export interface PlanRequest extends Period {
  readonly seats: readonly NeededSeat[];
  readonly people: readonly Plannable[];
  /** Shifts that stand (set by hand, or running), of these seats or others. They are planned around, and never moved. */
  readonly kept: readonly SeatedShift[];
  readonly rules: ShiftRules;
}
