import { found, type Outcome, refused } from '#shared/errors/outcome.ts';
import { HOUR, type Instant, toInstant, toMs } from '#shared/time/instant.ts';
import { momentAt, type ZoneClock, zoneClock } from '#shared/time/zone.ts';
import { FATIGUE_NUMBERS } from './numbers.ts';
import type { Schedule } from './schedule.ts';
import { checkedSleep, isMainSleep, type Sleep, sleepOf } from './sleep.ts';
import { overlap, type Span, without } from './spans.ts';

/** What is known of somebody's sleep: all of it may be empty. */
export interface Told {
  /** The home zone (IANA). */
  readonly zone: string;
  /** What the person reported. It is taken before any assumption. */
  readonly sleep: readonly Sleep[];
  /** When they are known to be awake (on duty, by the log or the plan): nobody is assumed to sleep then. */
  readonly awake: readonly Sleep[];
}

export interface Supposing {
  readonly now: Instant;
  /** Nights are assumed up to here. */
  readonly until: Instant;
  /**
   * How long somebody who is awake now stays so: to a moment (the end of a proposed shift), or until the next assumed night. Left
   * out, nothing is said of now, and whoever's night it is sleeps.
   */
  readonly awakeUntil?: Instant | 'next-night' | undefined;
}

/** A schedule to predict by, and what in it nobody reported. */
export interface Supposed {
  readonly schedule: Schedule;
  readonly assumed: readonly Sleep[];
}

const DAY = 24 * HOUR;

/**
 * Makes a schedule of what was told, from seven nights back. A night of which nothing is known is assumed, 23-07 on the wall clock
 * of the home zone, and listed in `assumed`.
 *
 * A night is known when a reported sleep lies in it, or is longer than a nap and has its middle between the noons around it
 * (somebody who slept from 8 to 15 did not also sleep from 23 to 7). Of an assumed night, the times of being awake are cut
 * out; pieces of less than an hour are left out. Where a change of the clocks skips 23:00 or 7:00 the night begins or ends
 * with the jump; where it repeats them, the first is meant.
 *
 * @returns the schedule; or the refusals of `checkedSleep` (also `sleep_in_future`), or `zone_unknown`.
 */
export function supposedSchedule(told: Told, asked: Supposing): Outcome<Supposed> {
  const clock = zoneClock(told.zone);
  if (clock === undefined) return refused('zone_unknown', { zone: told.zone });
  const now = toMs(asked.now);
  const sleep = checkedSleep(told.sleep, clock, now);
  if (!sleep.ok) return sleep;

  const today = Math.floor(clock.wall(now) / DAY);
  const until = toMs(asked.until);
  const lastDay = Math.floor(clock.wall(until) / DAY);
  const firstDay = today - FATIGUE_NUMBERS.nightsBack;
  const begin = momentAt(clock, firstDay * DAY + 12 * HOUR);
  const reported = sleep.value.filter(({ to }) => to > begin);
  const nights: Span[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const night = nightOf(clock, day);
    const isNight = night.from < night.to && night.from <= until;
    if (isNight && !isKnown(clock, day, night, reported)) nights.push(night);
  }
  const awake = told.awake.map(({ from, to }) => ({ from: toMs(from), to: toMs(to) }));
  const assumed = without(nights, [...awake, ...awakeFromNow(asked, now, nights)]).filter(
    ({ from, to }) => to - from >= FATIGUE_NUMBERS.shortestPieceHours * HOUR,
  );

  const all = [...reported, ...assumed].sort((a, b) => a.from - b.from);
  const schedule: Schedule = {
    start: toInstant(all[0]?.from ?? begin),
    startsAwake: all.length === 0,
    sleep: all.map(sleepOf),
    zone: told.zone,
  };
  return found({ schedule, assumed: assumed.map(sleepOf) });
}

/** The ordinary night that begins on a day (counted from 1970, on the wall). */
function nightOf(clock: ZoneClock, day: number): Span {
  return {
    from: momentAt(clock, day * DAY + FATIGUE_NUMBERS.nightFromHour * HOUR),
    to: momentAt(clock, (day + 1) * DAY + FATIGUE_NUMBERS.nightToHour * HOUR),
  };
}

function isKnown(clock: ZoneClock, day: number, night: Span, reported: readonly Span[]): boolean {
  const noons = {
    from: momentAt(clock, day * DAY + 12 * HOUR),
    to: momentAt(clock, (day + 1) * DAY + 12 * HOUR),
  };
  return reported.some((sleep) => {
    const middle = (sleep.from + sleep.to) / 2;
    return overlap(sleep, night) || (isMainSleep(sleep) && noons.from <= middle && middle < noons.to);
  });
}

function awakeFromNow({ awakeUntil }: Supposing, now: number, nights: readonly Span[]): readonly Span[] {
  if (awakeUntil === undefined) return [];
  if (awakeUntil !== 'next-night') return [{ from: now, to: toMs(awakeUntil) }];
  const next = nights.find(({ from }) => from > now);
  return [{ from: now, to: next?.from ?? Number.POSITIVE_INFINITY }];
}
