import { found, type Outcome } from '#shared/errors/outcome.ts';
import { MINUTE, toInstant, toMs } from '#shared/time/instant.ts';
import { FATIGUE_NUMBERS } from './numbers.ts';
import type { Schedule } from './schedule.ts';
import { offsetOf, reportedSleepy, type SelfReport } from './self-reports.ts';
import { joined, type Span, within } from './spans.ts';
import { threeProcess } from './three-process.ts';

/** When somebody is sleepy with at least these odds. Every likely span lies within a possible one. */
export interface SleepyMinutes {
  readonly possible: readonly Span[];
  readonly likely: readonly Span[];
}

/**
 * The minutes of a horizon in which a person is awake and sleepy, by the model with their own offset, and by what they reported
 * (FAT-4). Edges lie on whole minutes, and at the ends of the horizon.
 */
export function sleepyMinutes(
  schedule: Schedule,
  horizon: Span,
  reports: readonly SelfReport[],
): Outcome<SleepyMinutes> {
  const median = threeProcess(schedule);
  if (!median.ok) return median;
  // What somebody said before the nights that are looked at says nothing of them, and the model nothing of it.
  const recent = reports.filter(({ at }) => toMs(at) >= toMs(schedule.start));
  const own = threeProcess(schedule, { offset: offsetOf(recent, median.value, schedule.zone) });
  if (!own.ok) return own;

  const possible: Span[] = [];
  const likely: Span[] = [];
  const reported = reportedSleepy(reports, schedule, toInstant(horizon.from));
  if (reported !== null) {
    possible.push(reported);
    likely.push(reported);
  }
  for (const minute of minutesOf(horizon)) {
    const { awake, chance } = own.value(toInstant(minute.from));
    if (!awake) continue;
    if (chance >= FATIGUE_NUMBERS.possible) possible.push(minute);
    if (chance >= FATIGUE_NUMBERS.likely) likely.push(minute);
  }
  return found({ possible: within(joined(possible), horizon), likely: within(joined(likely), horizon) });
}

/** The minutes of the clock that a horizon touches; its first may be a part of one. */
function* minutesOf({ from, to }: Span): Generator<Span> {
  for (let at = from; at < to; ) {
    const next = (Math.floor(at / MINUTE) + 1) * MINUTE;
    yield { from: at, to: next };
    at = next;
  }
}
