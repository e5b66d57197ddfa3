import type { Instant } from '#shared/time/instant.ts';

/** Where somebody is reminded of their shifts by e-mail. */
export interface ShiftContact {
  readonly person: string;
  readonly address: string;
  readonly language: 'en' | 'ja';
  /** Null until the person has shown that mail to it reaches them. */
  readonly confirmedAt: Instant | null;
}

/** An address that still has to be confirmed by a code, of which only the hash is kept. */
export interface UnconfirmedContact extends Omit<ShiftContact, 'confirmedAt'> {
  readonly codeHash: string;
  readonly expiresAt: Instant;
}

/** A reminder in the log that somebody wants as a mail. */
export interface ShiftMail {
  readonly incident: string;
  readonly seq: number;
  readonly person: string;
  readonly at: Instant;
  /** From then on it is of no use. */
  readonly expiresAt: Instant;
}

export interface ShiftMailParcel extends ShiftMail {
  /** Which attempt at this mail it is. */
  readonly attempts: number;
}

/**
 * Who wants to be reminded of shifts by e-mail, and what is still to be sent (SHIFT-2). Each call is synchronous, one
 * transaction, and durable when it returns; it throws where the storage fails, and then nothing of it has happened.
 */
export interface ShiftMailStore {
  shiftContact(person: string): ShiftContact | undefined;
  /** Sets an address in place of the one before. Nothing is sent to it until it is confirmed. */
  setShiftContact(contact: UnconfirmedContact): void;
  setShiftLanguage(person: string, language: 'en' | 'ja'): void;
  /** Confirms an address by its code. A wrong one takes a try; without tries, or late, no code is good. */
  confirmShiftContact(person: string, codeHash: string, now: Instant): boolean;
  /** Erases an address and what was to be sent to it; where a code is given, only while that one stands. */
  eraseShiftContact(person: string, codeHash?: string): boolean;

  /** Notes a reminder to somebody who has a confirmed address; once, however often it is said. */
  noteShiftMail(mail: ShiftMail): void;
  /** Takes the next one that is due, and writes down that it is being sent, before it is. */
  claimShiftMail(now: Instant): ShiftMailParcel | undefined;
  /** When it is tried again; null where it is over: taken, perhaps taken, or of no use. */
  settleShiftMail(mail: Pick<ShiftMail, 'incident' | 'seq'>, dueAt: Instant | null): void;
  nextShiftMail(): Instant | null;
  /** What stands as being sent although nobody works on it may have been taken: it is over. */
  doubtShiftMailsUnderWay(): void;
  /** The same of all that was still to be sent: it may have gone out since this copy of it was made. */
  doubtShiftMailsDue(): void;
  /** Erases reminders that are of no use any more, and addresses that nobody confirmed in time. */
  tidyShiftMails(now: Instant): void;
}
