import { type Instant, isReached, MINUTE, plus } from '#shared/time/instant.ts';
import { FATIGUE_NUMBERS } from './numbers.ts';

/** Until when somebody who woke at `wokeAt` is "just woken" (FAT-5): for an hour; null before and after it. */
export function justWokenUntil(wokeAt: Instant, now: Instant): Instant | null {
  const until = plus(wokeAt, FATIGUE_NUMBERS.justWokenMinutes * MINUTE);
  return isReached(wokeAt, now) && !isReached(until, now) ? until : null;
}

/** By how many steps of the Karolinska scale somebody is worse for having just woken, from the model's W. */
export function inertiaOnScale(w: number): number {
  return 0.6 * Math.abs(w);
}
