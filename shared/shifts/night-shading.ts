import { HOUR, type Instant, toInstant, toMs } from '#shared/time/instant.ts';
import { momentAt, zoneClock } from '#shared/time/zone.ts';
import type { Period } from './shift.ts';

const DAY = 24 * HOUR;

/** Night as it is shaded on the ribbon: 22 to 6, which is night in most laws on work by shifts. */
const NIGHT = { begins: 22, ends: 6 };

/**
 * The nights of a home zone that touch a time, cut to it, in order. A night is as long as the clocks make it: 7 or 9
 * hours where they change. A zone that is not known has none.
 */
export function nightShading(zone: string | null, from: Instant, to: Instant): readonly Period[] {
  return hoursOfDay(zone, NIGHT, { from: toMs(from), to: toMs(to) }).map((night) => ({
    from: toInstant(night.from),
    to: toInstant(night.to),
  }));
}

/** Each day's stretch between two hours of a zone's clocks, within a time in ms; the end may be on the next day. */
export function hoursOfDay(
  zone: string | null,
  { begins, ends }: { readonly begins: number; readonly ends: number },
  within: { readonly from: number; readonly to: number },
): readonly { readonly from: number; readonly to: number }[] {
  const clock = zone === null ? undefined : zoneClock(zone);
  if (clock === undefined || within.to <= within.from) return [];
  const length = ends > begins ? ends - begins : ends + 24 - begins;
  const found: { from: number; to: number }[] = [];
  // A day earlier and later: an end on the next day, and zones that are far from UTC.
  const first = Math.floor(clock.wall(within.from) / DAY) * DAY - DAY;
  for (let day = first; day < within.to + 2 * DAY; day += DAY) {
    const from = Math.max(within.from, momentAt(clock, day + begins * HOUR));
    const to = Math.min(within.to, momentAt(clock, day + (begins + length) * HOUR));
    if (from < to) found.push({ from, to });
  }
  return found;
}
