import { type DayRange, dayAfter } from '#shared/load/day-range.ts';

/** The ranges that are one press away, in days until today. */
export const RANGES = [7, 28, 90] as const;

/** The last so many days, today among them. */
export function lastDays(days: number, today: string): DayRange {
  return { from: dayAfter(today, 1 - days), to: today };
}

/** The day that it is here. */
export function dayHere(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The reader's zone: whoever said none of their own is counted by it. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
