import type { Language } from '#server/status-page/words.ts';
import type { Instant } from '#shared/time/instant.ts';
import { contentLines, momentValue, textValue } from './content-lines.ts';
import { CALENDAR_WORDS } from './words.ts';

/** A shift as its person's calendar tells it. */
export interface CalendarShift {
  /** Unique over all incidents, and the same for as long as the shift is known. */
  readonly id: string;
  /** As people call the incident: QD-12. */
  readonly incidentKey: string;
  /** The incident's title; null where a calendar that a vendor keeps shall not know it. */
  readonly title: string | null;
  /** The role in the person's language. */
  readonly roleWord: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly isCancelled: boolean;
  /** A whole number that grows with each change, and when the last one was. */
  readonly changes: number;
  readonly changedAt: Instant;
}

/** What a calendar is made of. */
export interface ShiftCalendar {
  /** Whose shifts they are. */
  readonly name: string;
  readonly shifts: readonly CalendarShift[];
  readonly now: Instant;
  readonly language: Language;
  /** Where the room is opened; null where a server knows no address of its own. */
  readonly url: string | null;
}

/** Minutes before a shift at which the calendar reminds of it, as the room does (SHIFT-2). */
const ALARMS = [60, 15] as const;

/** How often a program should ask again. Some do so once a day all the same. */
const REFRESH = 'PT15M';

/** The shifts of one person as a calendar (iCalendar, RFC 5545 and 7986) that other programs follow. */
export function calendarOf(calendar: ShiftCalendar): string {
  const { name, language, shifts } = calendar;
  const title = textValue(CALENDAR_WORDS[language].calendar(name));
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quarterdeck//Shifts//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...shifts.flatMap((shift) => eventOf(shift, calendar)),
    'END:VCALENDAR',
  ]);
}

function eventOf(shift: CalendarShift, { now, language, url }: ShiftCalendar): readonly string[] {
  const { id, incidentKey, title, roleWord, isCancelled } = shift;
  const words = CALENDAR_WORDS[language].shift(incidentKey, roleWord);
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(id)}@quarterdeck`,
    `DTSTAMP:${momentValue(now)}`,
    `DTSTART:${momentValue(shift.from)}`,
    `DTEND:${momentValue(shift.to)}`,
    `SEQUENCE:${shift.changes}`,
    `LAST-MODIFIED:${momentValue(shift.changedAt)}`,
    `SUMMARY:${textValue(title === null ? words : `${words} – ${title}`)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    ...(url === null ? [] : [`URL:${new URL(url).href}`]),
    ...(isCancelled ? [] : ALARMS.flatMap((minutes) => alarmOf(shift, minutes, language))),
    'END:VEVENT',
  ];
}

function alarmOf(
  { incidentKey, roleWord }: CalendarShift,
  minutes: number,
  language: Language,
): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${minutes}M`,
    `DESCRIPTION:${textValue(CALENDAR_WORDS[language].alarm(incidentKey, roleWord, minutes))}`,
    'END:VALARM',
  ];
}
