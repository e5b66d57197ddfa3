import { FATIGUE_NUMBERS } from './numbers.ts';
import type { Odds } from './sleepiness-windows.ts';

/** How near somebody is to having to rest. */
export type FatigueLevel = 'calm' | 'amber' | 'red';

/** What the clocks say of somebody; null where it is not known, which no rule holds against them. */
export interface DutyFacts {
  readonly minutesSinceBreak: number | null;
  readonly hoursAwake: number | null;
  readonly hoursSleptInLastDay: number | null;
  readonly hoursOfShift: number | null;
  /** Between the end of the last duty and the start of this one. */
  readonly hoursBetweenDuties: number | null;
}

/** The numbers of the rules that an incident may have of its own. */
export interface DutyLimits {
  readonly breakAmberMinutes: number;
  readonly breakRedMinutes: number;
  readonly shiftRedAboveHours: number;
  readonly betweenAmberBelowHours: number;
}

export type ClockRule = 'no-break' | 'awake' | 'little-sleep' | 'long-shift' | 'short-rest';

/** A clock rule that is not calm. */
export interface ClockReason {
  readonly rule: ClockRule;
  readonly level: Exclude<FatigueLevel, 'calm'>;
}

export interface ClockVerdict {
  readonly level: FatigueLevel;
  /** The worst first. */
  readonly reasons: readonly ClockReason[];
}

const ORDER: readonly FatigueLevel[] = ['calm', 'amber', 'red'];

/** The clock rules (FAT-2): the worst of them is the level. */
export function clockVerdict(facts: DutyFacts, limits: DutyLimits): ClockVerdict {
  const n = FATIGUE_NUMBERS;
  const levels: Readonly<Record<ClockRule, FatigueLevel>> = {
    'long-shift': is(facts.hoursOfShift, (hours) => hours > limits.shiftRedAboveHours, 'red'),
    'no-break': from(facts.minutesSinceBreak, limits.breakAmberMinutes, limits.breakRedMinutes),
    awake: from(facts.hoursAwake, n.awakeAmberHours, n.awakeRedHours),
    'little-sleep': is(facts.hoursSleptInLastDay, (hours) => hours < n.sleptRedBelowHours, 'red'),
    'short-rest': is(facts.hoursBetweenDuties, (hours) => hours < limits.betweenAmberBelowHours, 'amber'),
  };
  const reasons = (Object.keys(levels) as ClockRule[]).flatMap((rule) => {
    const level = levels[rule];
    return level === 'calm' ? [] : [{ rule, level }];
  });
  reasons.sort((a, b) => ORDER.indexOf(b.level) - ORDER.indexOf(a.level));
  return { level: reasons[0]?.level ?? 'calm', reasons };
}

/**
 * The level of a person by the clock rules and their own prediction: the higher one, so that no model lowers a clock rule (FAT-2).
 * For the person alone, since it follows what they told; others see the clock rules.
 * @param odds of being sleepy now; null where they are below 'possible', or nothing is predicted.
 */
export function levelWith(clocks: FatigueLevel, odds: Odds | null): FatigueLevel {
  const predicted: FatigueLevel = odds === null ? 'calm' : odds === 'possible' ? 'amber' : 'red';
  return ORDER.indexOf(predicted) > ORDER.indexOf(clocks) ? predicted : clocks;
}

function from(value: number | null, amber: number, red: number): FatigueLevel {
  if (value === null || value < amber) return 'calm';
  return value < red ? 'amber' : 'red';
}

function is(value: number | null, broken: (value: number) => boolean, level: 'amber' | 'red'): FatigueLevel {
  return value !== null && broken(value) ? level : 'calm';
}
