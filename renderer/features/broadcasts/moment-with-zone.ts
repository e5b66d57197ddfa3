import type { Instant } from '#shared/time/instant.ts';

/** A time of day with its zone: readers outside may live in another one. */
export function momentWithZone(at: Instant, language: 'en' | 'ja'): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(at));
}
