import { found, type Outcome } from '#shared/errors/outcome.ts';
import { clockVerdict, levelWith } from '#shared/fatigue/clock-rules.ts';
import { FATIGUE_NUMBERS } from '#shared/fatigue/numbers.ts';
import { sleepFacts } from '#shared/fatigue/sleep-facts.ts';
import {
  handOverBy,
  type Odds,
  type SleepinessWindow,
  sleepinessWindows,
} from '#shared/fatigue/sleepiness-windows.ts';
import { supposedSchedule } from '#shared/fatigue/supposed-schedule.ts';
import { dutyFacts, dutyLimits } from '#shared/incident/participants/duty.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { Settings } from '#shared/incident/settings/settings.ts';
import type { MySleep } from '#shared/protocol/rest/sleep.ts';
import { HOUR, type Instant, isReached, plus } from '#shared/time/instant.ts';
import { awakeByTheLog } from './awake.ts';
import type { SleepDiary } from './sleep-diary-store.ts';

export type Outlook = NonNullable<MySleep['outlook']>;

/**
 * What a diary says to its own author (FAT-3): when they are likely to become sleepy, by when to hand over, and how the
 * clock rules stand with what they told (FAT-2). For nobody else's eyes.
 *
 * @returns the outlook; or why the diary cannot be: the refusals of `supposedSchedule`.
 */
export function outlookOf(
  person: Participant & { readonly zone: string },
  { sleep, reports }: SleepDiary,
  settings: Settings,
  now: Instant,
): Outcome<Outlook> {
  const supposed = supposedSchedule(
    { zone: person.zone, sleep, awake: awakeByTheLog(person, now) },
    { now, until: plus(now, FATIGUE_NUMBERS.horizonHours * HOUR), awakeUntil: 'next-night' },
  );
  if (!supposed.ok) return supposed;
  const outlook = sleepinessWindows(supposed.value, { now, reports });
  if (!outlook.ok) return outlook;
  const { windows, assumed } = outlook.value;
  const facts = { ...sleepFacts(supposed.value.schedule, now), ...dutyFacts(person, now) };
  const verdict = clockVerdict(facts, dutyLimits(settings));
  const first = windows[0];
  return found({
    windows: [...windows],
    assumed: [...assumed],
    handOverBy: first === undefined ? null : handOverBy(first),
    level: levelWith(verdict.level, oddsNow(windows, now)),
    reasons: [...verdict.reasons],
  });
}

function oddsNow(windows: readonly SleepinessWindow[], now: Instant): Odds | null {
  const open = windows.filter(({ from, to }) => isReached(from, now) && !isReached(to, now));
  if (open.some(({ odds }) => odds === 'likely')) return 'likely';
  return open.length > 0 ? 'possible' : null;
}
