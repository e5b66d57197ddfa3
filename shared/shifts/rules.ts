/** The numbers of a shift plan. */
export interface ShiftRules {
  /** What a shift aims at. */
  readonly shiftHours: number;
  /** What nobody's duty exceeds, hand-overs and what they have behind them included. */
  readonly longestShiftHours: number;
  /** What lies between the end of one shift and the beginning of the next. */
  readonly restHours: number;
  /** How long the one who leaves and the one who comes are both there. */
  readonly overlapMinutes: number;
  /** Below this a shift is proposed only where a seat would stay empty otherwise. */
  readonly shortestShiftHours: number;
}

export const DEFAULT_SHIFT_RULES: ShiftRules = {
  shiftHours: 8,
  longestShiftHours: 12,
  restHours: 11,
  overlapMinutes: 15,
  shortestShiftHours: 4,
};
