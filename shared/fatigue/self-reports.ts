import { HOUR, type Instant, toMs } from '#shared/time/instant.ts';
import { zoneClock } from '#shared/time/zone.ts';
import { FATIGUE_NUMBERS } from './numbers.ts';
import type { Schedule } from './schedule.ts';
import { isMainSleep } from './sleep.ts';
import { type Kss, SLEEPY } from './sleepiness-scale.ts';
import type { Span } from './spans.ts';
import type { Model } from './three-process.ts';

/** How sleepy somebody says they are. */
export interface SelfReport {
  readonly at: Instant;
  readonly kss: Kss;
}

/** Variances on the Karolinska scale: between people (SD 0.84), and of one report around its prediction (SD 1.42). */
const BETWEEN_PEOPLE = 0.7056;
const RESIDUAL = 2.0164;

/**
 * By how much a person is sleepier than the median, on the Karolinska scale (FAT-4): the mean of what they reported over what was
 * predicted, drawn towards 0 the less there is of it. Of one day on the wall of their home zone the last three reports
 * count: more of them say the same again.
 * @param model of the median person (no offset) over the person's schedule, which begins before the reports.
 */
export function offsetOf(reports: readonly SelfReport[], model: Model, zone: string): number {
  const counted = lastOfEachDay(reports, zone);
  if (counted.length === 0) return 0;
  const residuals = counted.map(({ at, kss }) => kss - model(at).kss);
  const mean = residuals.reduce((sum, residual) => sum + residual, 0) / counted.length;
  const weight = counted.length * BETWEEN_PEOPLE;
  return (mean * weight) / (weight + RESIDUAL);
}

/**
 * While a report of 7 or more wins over the model (FAT-4): from the report until the next sleep that is more than a nap, known
 * or assumed. The last report before now is what holds, so a later one below 7 ends it, too.
 * @returns the span, without an end where no such sleep is in the schedule; null where no report wins.
 */
export function reportedSleepy(
  reports: readonly SelfReport[],
  { sleep }: Schedule,
  now: Instant,
): Span | null {
  const last = inOrder(reports).findLast(({ at }) => toMs(at) <= toMs(now));
  if (last === undefined || last.kss < SLEEPY) return null;
  const from = toMs(last.at);
  const next = sleep
    .map((one) => ({ from: toMs(one.from), to: toMs(one.to) }))
    .find((span) => span.from >= from && isMainSleep(span));
  return { from, to: next?.from ?? Number.POSITIVE_INFINITY };
}

function lastOfEachDay(reports: readonly SelfReport[], zone: string): readonly SelfReport[] {
  const clock = zoneClock(zone);
  const dayOf = ({ at }: SelfReport) => Math.floor((clock?.wall(toMs(at)) ?? toMs(at)) / (24 * HOUR));
  const days = Map.groupBy(inOrder(reports), dayOf);
  return [...days.values()].flatMap((ofDay) => ofDay.slice(-FATIGUE_NUMBERS.reportsADay));
}

function inOrder(reports: readonly SelfReport[]): readonly SelfReport[] {
  return [...reports].sort((a, b) => toMs(a.at) - toMs(b.at));
}
