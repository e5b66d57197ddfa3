import type { Instant } from '#shared/time/instant.ts';

interface Formats {
  readonly time: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly full: Intl.DateTimeFormat;
}

// A formatter costs more than all else in a row, and a list of 100 000 rows makes many.
const known = new Map<string, Formats>();

function formatsOf(language: string): Formats {
  let formats = known.get(language);
  if (formats === undefined) {
    formats = {
      time: new Intl.DateTimeFormat(language, {
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      }),
      day: new Intl.DateTimeFormat(language, { dateStyle: 'full' }),
      full: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' }),
    };
    known.set(language, formats);
  }
  return formats;
}

/** "14:08:26" in the reader's zone. */
export function timeOf(at: Instant, language: string): string {
  return formatsOf(language).time.format(Date.parse(at));
}

/** The day in words, in the reader's zone. */
export function dayOf(at: Instant, language: string): string {
  return formatsOf(language).day.format(Date.parse(at));
}

/** The whole moment: in the reader's zone with its name, and in UTC (TL-1). */
export function bothZones(at: Instant, language: string): string {
  return `${formatsOf(language).full.format(Date.parse(at))} · ${at.slice(0, 19).replace('T', ' ')} UTC`;
}

/** Whether two moments lie on different days of the reader's zone. */
export function dayChanges(before: Instant, after: Instant): boolean {
  return new Date(before).toDateString() !== new Date(after).toDateString();
}
