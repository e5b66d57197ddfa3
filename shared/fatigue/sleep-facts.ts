import { HOUR, type Instant, toMs } from '#shared/time/instant.ts';
import type { DutyFacts } from './clock-rules.ts';
import type { Schedule } from './schedule.ts';
import { isMainSleep } from './sleep.ts';
import { spansOf } from './sleepiness-windows.ts';
import { within } from './spans.ts';

/**
 * What a schedule says to the clock rules (FAT-2) at a moment: the hours awake since the last sleep that was more than a nap (a nap
 * must not stop a clock that is a floor), and the hours slept in the 24 before. Whoever is in such a sleep is not awake.
 */
export function sleepFacts(
  { start, sleep }: Schedule,
  now: Instant,
): Pick<DutyFacts, 'hoursAwake' | 'hoursSleptInLastDay'> {
  const ms = toMs(now);
  const spans = spansOf(sleep);
  const last = spans.findLast((span) => span.from <= ms && isMainSleep(span));
  const woke = last?.to ?? toMs(start);
  const slept = within(spans, { from: ms - 24 * HOUR, to: ms });
  return {
    hoursAwake: Math.max(0, ms - woke) / HOUR,
    hoursSleptInLastDay: slept.reduce((sum, { from, to }) => sum + (to - from), 0) / HOUR,
  };
}
