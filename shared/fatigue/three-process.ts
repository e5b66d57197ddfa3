import { found, type Outcome } from '#shared/errors/outcome.ts';
import { HOUR, type Instant, toMs } from '#shared/time/instant.ts';
import { circadian, inertia, ultradian } from './processes.ts';
import { checkedSchedule, restIn, type Schedule, type Stretch } from './schedule.ts';
import { chanceOfSleepy, kssOf, logitOf, P90 } from './sleepiness-scale.ts';

/** What the model says of one moment. S, C, U and W are on the model's scale of alertness. */
export interface Prediction {
  readonly awake: boolean;
  /** Hours since waking or falling asleep. The moment of either belongs to the new state. */
  readonly hoursInState: number;
  readonly s: number;
  readonly c: number;
  readonly u: number;
  /** 0 while asleep. */
  readonly w: number;
  /** Sleepiness on the Karolinska scale, of this person and of the 90th percentile; not clamped to 1..9. */
  readonly kss: number;
  readonly kssP90: number;
  /** The probability (0..1) of 7 or more on that scale, of this person and of the 90th percentile. */
  readonly chance: number;
  readonly chanceP90: number;
}

export interface ModelOptions {
  /** By how much this person is sleepier than the median, on the Karolinska scale (FAT-4); 0 unless said. */
  readonly offset?: number;
}

/** The prediction for an instant. Which others are asked for, and in which order, does not matter. */
export type Model = (at: Instant) => Prediction;

/**
 * The Three-Process Model of sleepiness over a schedule of sleep.
 *
 * Processes: S rises asleep and falls awake; C and U follow the hour of the body clock; W is the sluggishness after waking, and
 * takes no part in `kss` and `chance`. The body clock is the wall clock of the home zone, daylight saving included: people
 * live by the light and the hours of where they are at home, and a clock that stayed on standard time would be an hour off all
 * summer. The price is one discontinuity: where the wall clock jumps by an hour, C + U jump with it, by at most 0.92 (0.42 on
 * the Karolinska scale), while a body takes some days to follow. Everything else is continuous, but for W on waking.
 *
 * @param schedule sleep as instants (any offset), a home zone, and where the schedule starts. Planned sleep may lie ahead.
 * @param options a person's own offset.
 * @returns a function from an instant (not before `start`, or it throws a RangeError) to a {@link Prediction}, in hours and
 *   probabilities; or a refusal: `zone_unknown`, `time_unreadable`, `sleep_backwards`, `sleep_too_long`, `sleep_overlaps`,
 *   `sleep_before_start`, `sleep_not_at_start`, `sleep_pressure_off_scale`.
 *
 * Sources: Folkard & Åkerstedt's model as in Ingre et al. 2014, PLoS ONE 9(10): e108679 (its equation for the Karolinska scale
 * and its spread between people); R package FIPS 0.2.1, against whose output it is tested to 1e-6. A group average of airline
 * crews; it knows no caffeine, illness or workload, and is no test of fitness for duty.
 */
export function threeProcess(schedule: Schedule, options: ModelOptions = {}): Outcome<Model> {
  const checked = checkedSchedule(schedule);
  if (!checked.ok) return checked;
  const { clock, stretches } = checked.value;
  const offset = options.offset ?? 0;
  return found((at) => {
    const ms = toMs(at);
    const stretch = stretchAt(stretches, ms);
    const hour = bodyHour(clock.wall(ms));
    const hoursInState = (ms - stretch.from) / HOUR;
    const [s, c, u] = [restIn(stretch, ms), circadian(hour), ultradian(hour)];
    const alertness = s + c + u;
    return {
      awake: stretch.awake,
      hoursInState,
      s,
      c,
      u,
      w: stretch.awake ? inertia(hoursInState) : 0,
      kss: kssOf(alertness, offset),
      kssP90: kssOf(alertness, P90.kss),
      chance: chanceOfSleepy(alertness, logitOf(offset)),
      chanceP90: chanceOfSleepy(alertness, P90.logit),
    };
  });
}

function stretchAt(stretches: readonly [Stretch, ...Stretch[]], ms: number): Stretch {
  const stretch = stretches.findLast(({ from }) => from <= ms);
  if (stretch === undefined) throw new RangeError('The model says nothing of a moment before its schedule.');
  return stretch;
}

/** The hour of the day (0 ≤ hour < 24) of a reading of the wall clock. */
function bodyHour(reading: number): number {
  const hours = reading / HOUR;
  return hours - Math.floor(hours / 24) * 24;
}
