import type { Instant } from '#shared/time/instant.ts';

/** How times are told on this screen. */
export interface Telling {
  readonly language: string;
  /** In UTC instead of in the reader's zone. */
  readonly utc: boolean;
}

interface Formats {
  readonly time: Intl.DateTimeFormat;
  readonly minute: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly full: Intl.DateTimeFormat;
}

// A formatter costs more than all else in a row, and a list of 100 000 rows makes many.
const known = new Map<string, Formats>();

function formatsOf({ language, utc }: Telling): Formats {
  const key = `${language} ${utc}`;
  let formats = known.get(key);
  if (formats === undefined) {
    const zone = utc ? { timeZone: 'UTC' } : {};
    const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone } as const;
    formats = {
      time: new Intl.DateTimeFormat(language, { ...minute, second: '2-digit' }),
      minute: new Intl.DateTimeFormat(language, minute),
      day: new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone }),
      full: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' }),
    };
    known.set(key, formats);
  }
  return formats;
}

/** "14:08:26". */
export function timeOf(at: Instant, telling: Telling): string {
  return formatsOf(telling).time.format(Date.parse(at));
}

/** "14:08". */
export function minuteOf(at: Instant, telling: Telling): string {
  return formatsOf(telling).minute.format(Date.parse(at));
}

/** The day in words. */
export function dayOf(at: Instant, telling: Telling): string {
  return formatsOf(telling).day.format(Date.parse(at));
}

/** The whole moment: in the reader's zone with its name, and in UTC (TL-1). */
export function bothZones(at: Instant, telling: Telling): string {
  return `${formatsOf(telling).full.format(Date.parse(at))} · ${at.slice(0, 19).replace('T', ' ')} UTC`;
}

/** When the day of a moment begins. */
export function startOfDay(at: Instant, { utc }: Telling): number {
  const date = new Date(at);
  return utc ? date.setUTCHours(0, 0, 0, 0) : date.setHours(0, 0, 0, 0);
}

/** Whether two moments lie on different days. */
export function dayChanges(before: Instant, after: Instant, telling: Telling): boolean {
  return startOfDay(before, telling) !== startOfDay(after, telling);
}
