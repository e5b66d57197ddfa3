import { randomInt } from 'node:crypto';
import { hashOf, newId } from '#server/access/token.ts';
import type { Clock } from '#server/clock.ts';
import type { Letter } from '#server/delivery/channels/email.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Outcome } from '#shared/delivery/attempt.ts';
import { shiftCodeMessage } from '#shared/delivery/shift-message.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { HOUR, plus } from '#shared/time/instant.ts';
import type { ShiftContact, ShiftMailStore } from './shift-mail-store.ts';

/** How long a code can be typed, and an address waits for it. */
const CODE_MS = HOUR;

export interface ShiftContactsOptions {
  readonly kept: ShiftMailStore;
  readonly post: (letter: Letter) => Promise<Outcome>;
  readonly hasEmail: () => boolean;
  readonly clock: Clock;
}

/** Where people want to be reminded of their shifts by e-mail; each for themselves. */
export interface ShiftContacts {
  /** Whether mails can be sent at all. */
  readonly isOffered: () => boolean;
  readonly of: (person: string) => ShiftContact | undefined;
  /** Whether setting this address sends a mail there: one that is confirmed only changes its language. */
  readonly sendsCode: (wish: ContactWish) => boolean;
  /** Sets an address, and mails a code to it; answers why not, where it was certainly not taken. */
  readonly set: (wish: ContactWish) => Promise<Refusal | null>;
  readonly confirm: (person: string, code: string) => boolean;
  readonly erase: (person: string) => boolean;
}

type ContactWish = Omit<ShiftContact, 'confirmedAt'>;

/**
 * An address counts when its person has typed the code that was mailed there. Whoever asks sits in front of the screen that
 * takes the code, so there is no link to be opened by programs, and one attempt within the request: they see what became of it.
 */
export function createShiftContacts({ kept, post, hasEmail, clock }: ShiftContactsOptions): ShiftContacts {
  function sendsCode({ person, address }: ContactWish): boolean {
    const known = kept.shiftContact(person);
    return known === undefined || known.confirmedAt === null || known.address !== address;
  }
  return {
    isOffered: hasEmail,
    of: kept.shiftContact,
    sendsCode,
    async set(wish) {
      const { person, address, language } = wish;
      if (!sendsCode(wish)) {
        kept.setShiftLanguage(person, language);
        return null;
      }
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const codeHash = hashOf(`${person} ${code}`);
      const now = clock.now();
      kept.setShiftContact({ ...wish, codeHash, expiresAt: plus(now, CODE_MS) });
      const key = sha256(newId('request'));
      const message = shiftCodeMessage(code, language);
      const outcome = await post({ key, to: address, ...message, at: now, thread: null, unsubscribe: null });
      if (outcome.kind === 'delivered' || outcome.kind === 'unknown') return null;
      kept.eraseShiftContact(person, codeHash);
      return refusal('reminders_not_taken');
    },
    confirm: (person, code) => kept.confirmShiftContact(person, hashOf(`${person} ${code}`), clock.now()),
    erase: (person) => kept.eraseShiftContact(person),
  };
}
