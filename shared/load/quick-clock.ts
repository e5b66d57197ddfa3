import { HOUR } from '#shared/time/instant.ts';
import type { ZoneClock } from '#shared/time/zone.ts';
import type { Span } from './day-range.ts';

/** No zone changes its offset twice within this. */
const STEP = 48 * HOUR;

/** An offset, and the moment from which it holds. */
interface Offset {
  readonly from: number;
  readonly ms: number;
}

/**
 * The same clock, for so many readings within a span that asking the zone for each would take seconds: its changes are looked for
 * once, to the millisecond. Outside the span it is the zone's own.
 */
export function quickClock(clock: ZoneClock, { from, to }: Span): ZoneClock {
  const offsetAt = (ms: number) => clock.wall(ms) - ms;
  const offsets: Offset[] = [{ from, ms: offsetAt(from) }];
  for (let at = from; at < to; at += STEP) {
    const end = Math.min(at + STEP, to);
    const ms = offsetAt(end);
    if (ms !== offsets.at(-1)?.ms) offsets.push({ from: firstWith(ms, offsetAt, at, end), ms });
  }
  const latest = offsets.toReversed();
  return {
    zone: clock.zone,
    wall(ms) {
      if (ms < from || ms > to) return clock.wall(ms);
      return ms + (latest.find((offset) => offset.from <= ms)?.ms ?? 0);
    },
  };
}

/** The first moment at which an offset holds: not yet at `before`, and at `after`. */
function firstWith(offset: number, offsetAt: (ms: number) => number, before: number, after: number): number {
  let [not, yes] = [before, after];
  while (yes - not > 1) {
    const middle = Math.floor((not + yes) / 2);
    if (offsetAt(middle) === offset) yes = middle;
    else not = middle;
  }
  return yes;
}
