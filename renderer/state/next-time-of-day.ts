import { type Instant, toInstant } from '#shared/time/instant.ts';

/** The next moment at which this device's clock shows a time such as "06:30"; null where it is no time. */
export function nextTimeOfDay(time: string, now: number): Instant | null {
  const found = /^(\d{2}):(\d{2})$/.exec(time);
  if (found === null) return null;
  const at = new Date(now);
  at.setHours(Number(found[1]), Number(found[2]), 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return toInstant(at.getTime());
}
