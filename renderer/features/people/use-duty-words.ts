import { useTranslation } from 'react-i18next';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { ClockReason } from '#shared/fatigue/clock-rules.ts';
import { dutyReasons } from '#shared/incident/participants/duty.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What the clock says against somebody's going on, in a few words each, the worst first (FAT-2). */
export function useDutyWords(): (person: Participant, now: Instant) => readonly string[] {
  const settings = useRoomView(({ state }) => state.settings);
  const wordOf = useDutyWord();
  return (person, now) => (person.role === 'observer' ? [] : dutyReasons(person, settings, now).map(wordOf));
}

/** One of those reasons in a few words: which rule it is. */
export function useDutyWord(): (reason: ClockReason) => string {
  const { t } = useTranslation('people');
  const hours = useRoomView(({ state }) => state.settings.shiftRedHours);
  return ({ rule, level }) => t(`duty.${rule}.${level}`, { count: hours });
}
