import { type Clock, clockLevel } from '#shared/incident/clocks/clock.ts';
import type { Instant } from '#shared/time/instant.ts';

/**
 * The lapses of a list of clocks: each clock that is red, named so that acting on it (a new deadline, a new
 * holder) makes the next lapse another one (CLOCK-3).
 */
export function lapses(clocks: readonly Clock[], now: Instant): readonly string[] {
  return clocks
    .filter((clock) => clockLevel(clock, now) === 'red')
    .map(({ id, since, redAt }) => `${id} ${since} ${redAt}`);
}

/** The lapses that have come since `before`. */
export function newLapses(before: ReadonlySet<string>, now: readonly string[]): readonly string[] {
  return now.filter((lapse) => !before.has(lapse));
}
