import { found, type Outcome } from '#shared/errors/outcome.ts';
import { MINUTE, toInstant } from '#shared/time/instant.ts';
import { FATIGUE_NUMBERS } from './numbers.ts';
import {
  horizonOf,
  type OutlookOptions,
  type SleepinessWindow,
  spansOf,
  widened,
  windowsOf,
} from './sleepiness-windows.ts';
import { sleepyMinutes } from './sleepy-minutes.ts';
import { joined, type Span, within } from './spans.ts';
import { supposedSchedule, type Told } from './supposed-schedule.ts';

/** When others should not plan with somebody: in steps of half an hour, without a number and without a reason. */
export type RestWindow = SleepinessWindow;

/**
 * What others may see of anybody's rest (FAT-3): when they sleep (likely), and when they are sleepy while awake.
 *
 * Whoever told nothing is reckoned with the nights of their home zone; nothing in the result says so. What would tell is left
 * out: the half hour by which an assumed night widens a window is added for everybody, whatever they reported, and edges are
 * rounded outward to the half hour. So the view of somebody who prefers not to say is, bit for bit, the view of somebody who
 * reported ordinary nights. Times of being awake must come from what all can see (the log, the plan).
 *
 * @param told the person's zone and what they told, which may be nothing. Without a zone nothing can be said of anybody: the
 *   list is empty for all who have none.
 * @returns the windows in order of time; or the refusals of `supposedSchedule`.
 */
export function restWindows(
  told: Omit<Told, 'zone'> & { readonly zone: string | null },
  options: OutlookOptions,
): Outcome<readonly RestWindow[]> {
  const { zone, ...rest } = told;
  if (zone === null) return found([]);
  const horizon = horizonOf(options);
  const supposed = supposedSchedule({ ...rest, zone }, { now: options.now, until: toInstant(horizon.to) });
  if (!supposed.ok) return supposed;
  const { schedule } = supposed.value;
  const minutes = sleepyMinutes(schedule, horizon, options.reports ?? []);
  if (!minutes.ok) return minutes;
  const sleep = spansOf(schedule.sleep);
  const shown = (spans: readonly Span[]) =>
    joined(within([...spans.map(widened), ...sleep], horizon).map(rounded));
  return found(windowsOf({ possible: shown(minutes.value.possible), likely: shown(minutes.value.likely) }));
}

function rounded({ from, to }: Span): Span {
  const step = FATIGUE_NUMBERS.publicStepMinutes * MINUTE;
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}
