import { found, type Outcome, refused } from '#shared/errors/outcome.ts';
import { HOUR, type Instant, toInstant, toMs } from '#shared/time/instant.ts';
import { wallText, type ZoneClock } from '#shared/time/zone.ts';
import { FATIGUE_NUMBERS } from './numbers.ts';
import type { Span } from './spans.ts';

/** One sleep: from falling asleep to waking. */
export interface Sleep {
  readonly from: Instant;
  readonly to: Instant;
}

/** The sleep of a span of milliseconds. */
export function sleepOf({ from, to }: Span): Sleep {
  return { from: toInstant(from), to: toInstant(to) };
}

/** Long enough to count as more than a nap: it ends a time awake, and says what a night was. */
export function isMainSleep({ from, to }: Span): boolean {
  return to - from >= FATIGUE_NUMBERS.mainSleepHours * HOUR;
}

/**
 * Sleep as it was told, in any order, put in order.
 * @returns the spans; or `time_unreadable`, `sleep_backwards`, `sleep_too_long`, `sleep_overlaps`, and, where `now` is given,
 *   `sleep_in_future`. Sleeps may touch.
 */
export function checkedSleep(
  told: readonly Sleep[],
  clock: ZoneClock,
  now: number | null,
): Outcome<readonly Span[]> {
  const spans: Span[] = [];
  for (const { from, to } of told) {
    const unreadable = [from, to].find((at) => Number.isNaN(toMs(at)));
    if (unreadable !== undefined)
      return refused('time_unreadable', { time: unreadable, example: '2026-11-20T23:00:00Z' });
    spans.push({ from: toMs(from), to: toMs(to) });
  }
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  const limit = FATIGUE_NUMBERS.longestSleepHours;
  for (const [index, span] of spans.entries()) {
    const words = { from: wallText(clock, span.from), to: wallText(clock, span.to) };
    if (span.to <= span.from) return refused('sleep_backwards', words);
    if (span.to - span.from > limit * HOUR) return refused('sleep_too_long', { ...words, limit });
    if (now !== null && span.to > now) return refused('sleep_in_future', words);
    if ((spans[index - 1]?.to ?? span.from) > span.from) return refused('sleep_overlaps', words);
  }
  return found(spans);
}
