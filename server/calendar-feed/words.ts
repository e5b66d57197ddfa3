import type { Language } from '#server/status-page/words.ts';

interface CalendarWords {
  /** What the calendar is called in the program that shows it. */
  readonly calendar: (name: string) => string;
  readonly shift: (incident: string, role: string) => string;
  readonly alarm: (incident: string, role: string, minutes: number) => string;
}

/** What a calendar of shifts says. It may lie with a vendor, so it says as little as one needs to be there in time. */
export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = {
  en: {
    calendar: (name) => `Shifts of ${name}`,
    shift: (incident, role) => `${incident}: on duty as ${role}`,
    alarm: (incident, role, minutes) => `${incident}: you are on duty as ${role} in ${minutes} minutes`,
  },
  ja: {
    calendar: (name) => `${name} さんのシフト`,
    shift: (incident, role) => `${incident}：当番（${role}）`,
    alarm: (incident, role, minutes) => `${incident}：${minutes} 分後に${role}の当番が始まります`,
  },
};
