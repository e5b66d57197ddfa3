import { found, type Outcome } from '#shared/errors/outcome.ts';
import { HOUR, type Instant, MINUTE, plus, toInstant, toMs } from '#shared/time/instant.ts';
import { FATIGUE_NUMBERS } from './numbers.ts';
import type { SelfReport } from './self-reports.ts';
import type { Sleep } from './sleep.ts';
import { type SleepyMinutes, sleepyMinutes } from './sleepy-minutes.ts';
import { joined, type Span, within, without } from './spans.ts';
import type { Supposed } from './supposed-schedule.ts';

/** 'possible' is a probability of 1 in 4 or more, 'likely' of 1 in 2 or more: more likely than not. */
export type Odds = 'possible' | 'likely';

/** When a person is sleepy with these odds, for their own eyes. A likely window lies within a possible one. */
export interface SleepinessWindow {
  readonly from: Instant;
  readonly to: Instant;
  readonly odds: Odds;
}

/** The windows of one person, and the nights in their reckoning that nobody reported. */
export interface SleepinessOutlook {
  readonly windows: readonly SleepinessWindow[];
  readonly assumed: readonly Sleep[];
}

export interface OutlookOptions {
  readonly now: Instant;
  readonly hours?: number;
  readonly reports?: readonly SelfReport[];
}

/**
 * When a person will be sleepy while awake, from now on, to the minute (FAT-3), in order of time. For the person alone: what others
 * see is `restWindows`.
 *
 * The person's own offset is in it, and a report of 7 or more wins at once (FAT-4). Where a night in the 24 hours before a window
 * is assumed, the window is half an hour wider on both sides: that is what an hour less of sleep moves it by. Hours of sleep
 * are in no window.
 *
 * @param supposed made by `supposedSchedule` for the same `now`, up to the horizon (36 h unless said).
 */
export function sleepinessWindows(supposed: Supposed, options: OutlookOptions): Outcome<SleepinessOutlook> {
  const horizon = horizonOf(options);
  const minutes = sleepyMinutes(supposed.schedule, horizon, options.reports ?? []);
  if (!minutes.ok) return minutes;
  const assumed = spansOf(supposed.assumed);
  const sleep = spansOf(supposed.schedule.sleep);
  const shown = (spans: readonly Span[]) =>
    without(within(joined(spans.map((span) => widenedWhereAssumed(span, assumed))), horizon), sleep);
  return found({
    windows: windowsOf({ possible: shown(minutes.value.possible), likely: shown(minutes.value.likely) }),
    assumed: supposed.assumed,
  });
}

/**
 * By when a hand-over has to begin, so that it is over before a window opens: 15 min for the brief, and 15 for the one who comes to
 * wake up. It may lie in the past: then it is due.
 * @param window a possible one; its beginning is the early edge.
 */
export function handOverBy({ from }: Pick<SleepinessWindow, 'from'>): Instant {
  return plus(from, -(FATIGUE_NUMBERS.briefMinutes + FATIGUE_NUMBERS.wakeUpMinutes) * MINUTE);
}

/** What is looked at: from now, as far as was asked. */
export function horizonOf({ now, hours = FATIGUE_NUMBERS.horizonHours }: OutlookOptions): Span {
  return { from: toMs(now), to: toMs(now) + hours * HOUR };
}

/** A span that is wider on both sides by what an assumed night leaves open. */
export function widened({ from, to }: Span): Span {
  const by = FATIGUE_NUMBERS.assumedWideningMinutes * MINUTE;
  return { from: from - by, to: to + by };
}

/** Spans of each odds as windows, in order of time. */
export function windowsOf({ possible, likely }: SleepyMinutes): readonly SleepinessWindow[] {
  const windows = (spans: readonly Span[], odds: Odds) =>
    spans.map(({ from, to }) => ({ from: toInstant(from), to: toInstant(to), odds }));
  return [...windows(possible, 'possible'), ...windows(likely, 'likely')].sort(
    (a, b) => toMs(a.from) - toMs(b.from),
  );
}

/** Sleep as spans of milliseconds. */
export function spansOf(sleep: readonly Sleep[]): readonly Span[] {
  return sleep.map(({ from, to }) => ({ from: toMs(from), to: toMs(to) }));
}

function widenedWhereAssumed(span: Span, assumed: readonly Span[]): Span {
  const isOpen = assumed.some(({ from, to }) => from < span.from && to > span.from - 24 * HOUR);
  return isOpen ? widened(span) : span;
}
