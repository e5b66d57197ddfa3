import {
  type ClockReason,
  clockVerdict,
  type DutyFacts,
  type DutyLimits,
  type FatigueLevel,
} from '#shared/fatigue/clock-rules.ts';
import { HOUR, type Instant, MINUTE, msBetween } from '#shared/time/instant.ts';
import type { Settings } from '../settings/settings.ts';
import type { Participant } from './participant.ts';

/** Milliseconds on the incident until `now`, rests left out (FAT-1). */
export function timeOnIncident(participant: Participant, now: Instant): number {
  const running =
    participant.stretchSince === null ? 0 : Math.max(0, msBetween(participant.stretchSince, now));
  return participant.pastMs + running;
}

/** Milliseconds since the last break (FAT-1); null while away. */
export function timeSinceBreak(participant: Participant, now: Instant): number | null {
  return participant.dutySince === null ? null : Math.max(0, msBetween(participant.dutySince, now));
}

/** Milliseconds of one's turn on duty, breaks included; null while away. */
export function timeOfTurn({ turn, dutySince }: Participant, now: Instant): number | null {
  return dutySince === null ? null : Math.max(0, msBetween(turn.since, now));
}

/** What the log says to the clock rules (FAT-2): all of it is null while somebody is away. */
export function dutyFacts(
  participant: Participant,
  now: Instant,
): Pick<DutyFacts, 'minutesSinceBreak' | 'hoursOfShift' | 'hoursBetweenDuties'> {
  const sinceBreak = timeSinceBreak(participant, now);
  const turn = timeOfTurn(participant, now);
  const { beforeMs } = participant.turn;
  return {
    minutesSinceBreak: sinceBreak === null ? null : sinceBreak / MINUTE,
    hoursOfShift: turn === null ? null : turn / HOUR,
    hoursBetweenDuties: turn === null || beforeMs === null ? null : beforeMs / HOUR,
  };
}

/** The numbers of the clock rules as an incident has them. */
export function dutyLimits(settings: Settings): DutyLimits {
  return {
    breakAmberMinutes: settings.dutyAmberMinutes,
    breakRedMinutes: settings.dutyRedMinutes,
    shiftRedAboveHours: settings.shiftRedHours,
    betweenAmberBelowHours: settings.betweenShiftsHours,
  };
}

/**
 * FAT-2 by what the log knows, the worst first. Hours awake and of sleep are known to the person alone, and are weighed
 * where they are told.
 */
export function dutyReasons(
  participant: Participant,
  settings: Settings,
  now: Instant,
): readonly ClockReason[] {
  const facts = { ...dutyFacts(participant, now), hoursAwake: null, hoursSleptInLastDay: null };
  return clockVerdict(facts, dutyLimits(settings)).reasons;
}

/** The worst of the reasons. */
export function dutyLevel(participant: Participant, settings: Settings, now: Instant): FatigueLevel {
  return dutyReasons(participant, settings, now)[0]?.level ?? 'calm';
}
