import type { Seat } from '#shared/shifts/seat.ts';
import type { Instant } from '#shared/time/instant.ts';

export interface PlannedShift extends Seat {
  readonly id: string;
  readonly person: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** What happened to the shift plan. */
export interface ShiftEvents {
  'shift.planned': { readonly shifts: readonly PlannedShift[]; readonly removed: readonly string[] };
  /** One side of a hand-over was confirmed. */
  'shift.confirmed': {
    readonly shift: string;
    /** Whose side it is. */
    readonly participant: string;
    readonly as: 'leaving' | 'coming';
    /** The points of the brief that were read back. */
    readonly points: readonly string[];
    /** Why somebody else says it for them; null where it is their own word. */
    readonly reason: string | null;
  };
  /** Somebody came on duty for a shift. */
  'shift.started': Seat & {
    readonly shift: string;
    readonly participant: string;
    /** Nobody hands the seat over: it is theirs with that. */
    readonly seated: boolean;
  };
  /** The seat passed, after brief and read-back. */
  'shift.handed_over': Seat & { readonly shift: string; readonly from: string; readonly to: string };
  'shift.ended': Seat & {
    readonly shift: string;
    readonly participant: string;
    readonly reason: string | null;
  };
}
