import { found, type Outcome, refused } from '#shared/errors/outcome.ts';
import { HOUR, type Instant, toMs } from '#shared/time/instant.ts';
import { wallText, type ZoneClock, zoneClock } from '#shared/time/zone.ts';
import { restAfterFallingAsleep, restAfterWaking, S_BOUNDS, USUAL_S0 } from './processes.ts';
import { checkedSleep, type Sleep } from './sleep.ts';

/** When somebody sleeps, from a beginning on; whatever is not sleep is being awake. */
export interface Schedule {
  /** The first moment that the model speaks of. */
  readonly start: Instant;
  /** Otherwise the first sleep begins at `start`. Whoever starts awake wakes at `start`. */
  readonly startsAwake: boolean;
  readonly sleep: readonly Sleep[];
  /** The home zone (IANA), whose wall clock the body lives by. */
  readonly zone: string;
  /** S at `start`; 7.96 unless said. */
  readonly s0?: number | undefined;
}

/** Being awake or asleep, from a moment until the next stretch begins, and S at that moment. */
export interface Stretch {
  readonly from: number;
  readonly awake: boolean;
  readonly s: number;
}

export interface CheckedSchedule {
  readonly clock: ZoneClock;
  /** In order and never empty; the first begins at the schedule's start. */
  readonly stretches: readonly [Stretch, ...Stretch[]];
}

/** A schedule as stretches of being awake and asleep; a refusal where it cannot have been. */
export function checkedSchedule(schedule: Schedule): Outcome<CheckedSchedule> {
  const clock = zoneClock(schedule.zone);
  if (clock === undefined) return refused('zone_unknown', { zone: schedule.zone });
  const s0 = schedule.s0 ?? USUAL_S0;
  if (!(s0 >= S_BOUNDS.least && s0 <= S_BOUNDS.most))
    return refused('sleep_pressure_off_scale', { ...S_BOUNDS });
  const start = toMs(schedule.start);
  if (Number.isNaN(start))
    return refused('time_unreadable', { time: schedule.start, example: '2026-11-20T23:00:00Z' });
  const sleep = checkedSleep(schedule.sleep, clock, null);
  if (!sleep.ok) return sleep;

  const [first] = sleep.value;
  const words = { start: wallText(clock, start) };
  if (first !== undefined && first.from < start)
    return refused('sleep_before_start', { ...words, from: wallText(clock, first.from) });
  if (!schedule.startsAwake && first?.from !== start) return refused('sleep_not_at_start', words);

  const stretches: [Stretch, ...Stretch[]] = [{ from: start, awake: schedule.startsAwake, s: s0 }];
  let last: Stretch = stretches[0];
  const change = (from: number, awake: boolean) => {
    last = { from, awake, s: restIn(last, from) };
    stretches.push(last);
  };
  for (const { from, to } of sleep.value) {
    if (last.awake || from !== last.from) change(from, false);
    change(to, true);
  }
  return found({ clock, stretches });
}

/** S at a moment within a stretch. */
export function restIn({ from, awake, s }: Stretch, ms: number): number {
  const hours = (ms - from) / HOUR;
  return awake ? restAfterWaking(s, hours) : restAfterFallingAsleep(s, hours);
}
