import { type Instant, MINUTE, msBetween } from '#shared/time/instant.ts';
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

/** FAT-2 by the clock alone: amber and red by the minutes without a break. */
export function dutyLevel(
  participant: Participant,
  settings: Settings,
  now: Instant,
): 'calm' | 'amber' | 'red' {
  const minutes = (timeSinceBreak(participant, now) ?? 0) / MINUTE;
  if (minutes >= settings.dutyRedMinutes) return 'red';
  return minutes >= settings.dutyAmberMinutes ? 'amber' : 'calm';
}
