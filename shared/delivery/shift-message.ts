import type { Instant } from '#shared/time/instant.ts';
import { type EmailMessage, emailOf } from './email-message.ts';
import { SHIFT_WORDS } from './shift-words.ts';

/** What a reminder of a shift says: no title and nothing else of the incident, since others may read a mail. */
export interface ShiftReminder {
  readonly kind: 'shift-coming' | 'shift-leaving' | 'shift-end' | 'shift-hand-over';
  /** As people call the incident: QD-12. */
  readonly key: string;
  /** In the reader's language. */
  readonly seat: string;
  /** When the shift begins, ends, or the seat should have passed. */
  readonly at: Instant;
  readonly isOver: boolean;
  /** Whom the reader relieves, or who comes after them; of somebody else's hand-over, who comes. Null: nobody. */
  readonly other: string | null;
  /** The reader's home zone; null where they have not said it. */
  readonly zone: string | null;
  readonly link: string;
}

/** A reminder of a shift as an e-mail, with its time on the reader's clock at home (SHIFT-2). */
export function shiftMessage(reminder: ShiftReminder, language: 'en' | 'ja'): EmailMessage {
  const { kind, key, seat, at, isOver, other, zone, link } = reminder;
  const words = SHIFT_WORDS[language];
  const said = words[kind];
  const time = words.time(timeIn(at, zone ?? 'UTC', language), zone);
  return {
    subject: `[${key}] ${said.subject(seat)}`,
    ...emailOf(language, [
      { text: isOver ? said.over(seat, time) : said.ahead(seat, time), isStrong: true },
      { text: said.other(other) },
      { text: words.open, link },
      { text: words.why },
    ]),
  };
}

/** The mail with the code that shows whose address it is. */
export function shiftCodeMessage(code: string, language: 'en' | 'ja'): EmailMessage {
  const { subject, type, ignore } = SHIFT_WORDS[language].code;
  return {
    subject,
    ...emailOf(language, [{ text: type }, { text: code, isStrong: true }, { text: ignore }]),
  };
}

function timeIn(at: Instant, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
}
