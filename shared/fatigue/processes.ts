/**
 * The equations of the Three-Process Model and their constants: Folkard & Åkerstedt's model in the form of Ingre et al. 2014
 * (PLoS ONE e108679) and the R package FIPS 0.2.1. Hours throughout; values are on the model's own scale of alertness.
 */

/** S: what sleep fills and being awake empties. */
const LOWER_ASYMPTOTE = 2.4;
const UPPER_ASYMPTOTE = 14.3;
const BREAK_LEVEL = 12.2;
const AWAKE_RATE = -0.0353;
/** So that 8 hours of sleep lead from 7.96 to 14, were there no brake. */
const ASLEEP_RATE = Math.log((UPPER_ASYMPTOTE - 14) / (UPPER_ASYMPTOTE - 7.96)) / 8;
/** Below the break level sleep restores at a constant rate: that is the brake. */
const BRAKED_RISE = ASLEEP_RATE * (BREAK_LEVEL - UPPER_ASYMPTOTE);

/** S at the beginning of a schedule, where nothing is known. */
export const USUAL_S0 = 7.96;

/** Between which values S stays, and has to begin. */
export const S_BOUNDS = { least: LOWER_ASYMPTOTE, most: UPPER_ASYMPTOTE } as const;

const ACROPHASE = 16.8;
const ULTRADIAN_LAG = 3;

/** S, some hours after waking with `s`. */
export function restAfterWaking(s: number, hours: number): number {
  return LOWER_ASYMPTOTE + (s - LOWER_ASYMPTOTE) * Math.exp(AWAKE_RATE * hours);
}

/**
 * S, some hours after falling asleep with `s`. Who falls asleep above the break level recovers without the brake: the published
 * equation jumps there.
 */
export function restAfterFallingAsleep(s: number, hours: number): number {
  if (s > BREAK_LEVEL) return unbraked(s, hours);
  const hoursToBreak = (BREAK_LEVEL - s) / BRAKED_RISE;
  return hours <= hoursToBreak ? s + BRAKED_RISE * hours : unbraked(BREAK_LEVEL, hours - hoursToBreak);
}

function unbraked(s: number, hours: number): number {
  return UPPER_ASYMPTOTE - (UPPER_ASYMPTOTE - s) * Math.exp(ASLEEP_RATE * hours);
}

/** C: the daily rhythm, by the hour of the body clock. */
export function circadian(hour: number): number {
  return 2.5 * Math.cos(((2 * Math.PI) / 24) * (hour - ACROPHASE));
}

/** U: the rhythm of half a day, with the dip after lunch. */
export function ultradian(hour: number): number {
  return -0.5 + 0.5 * Math.cos(((2 * Math.PI) / 12) * (hour - ACROPHASE - ULTRADIAN_LAG));
}

/** W: the sluggishness just after waking; nobody has it while asleep. */
export function inertia(hoursAwake: number): number {
  return -5.72 * Math.exp(-1.51 * hoursAwake);
}
