/** The most minutes that the rules give at once (TASK-1). */
export const MAX_MINUTES = 480;

/** The whole minutes that somebody typed, full-width digits too; null where it is no number from 1 to 480. */
export function minutesOf(typed: string): number | null {
  const digits = typed.normalize('NFKC').trim();
  if (!/^\d{1,3}$/.test(digits)) return null;
  const minutes = Number(digits);
  return minutes >= 1 && minutes <= MAX_MINUTES ? minutes : null;
}
