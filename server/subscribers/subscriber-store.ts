import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Instant } from '#shared/time/instant.ts';

/** That somebody wants an audience's updates by e-mail. */
export interface Wish {
  readonly audience: AudienceId;
  readonly address: string;
  readonly language: 'en' | 'ja';
}

/** A confirmation mail to be sent. */
export interface ConfirmationParcel extends Wish {
  /** Which attempt at this mail it is. */
  readonly attempts: number;
  readonly expiresAt: Instant;
}

/** What came of an attempt: taken, perhaps taken, or certainly not taken; that is tried again where a time is said. */
export type ConfirmationStanding =
  | { readonly state: 'sent' | 'unknown' }
  | { readonly state: 'failed'; readonly dueAt: Instant | null };

/**
 * Who asked and has not confirmed yet (CAST-1). Each call is synchronous, one transaction, and durable when it returns;
 * it throws where the storage fails, and then nothing of it has happened.
 */
export interface SubscriberStore {
  /**
   * Notes wishes, and that each is to be asked by mail, unless it was asked just now or often enough already. That an
   * address is a recipient already makes no difference here, so that the answer takes as long. False, and nothing of
   * it is noted, where too many wait.
   */
  wish(wishes: readonly Wish[], now: Instant): boolean;
  /**
   * Takes the oldest mail that is due, and writes down the hash of its token and that it is being sent, before it is.
   * Wishes of those who are recipients already end here.
   */
  claimConfirmation(tokenHash: string, now: Instant, expiresAt: Instant): ConfirmationParcel | undefined;
  settleConfirmation(tokenHash: string, standing: ConfirmationStanding): void;
  /** When a confirmation mail is due next. */
  nextConfirmation(): Instant | null;
  /** What stands as under way although nobody works on it may have been sent, and is not sent again by itself. */
  doubtConfirmationsUnderWay(): void;
  /** The same of all that was still to be sent: it may have gone out since this copy of it was made. */
  doubtConfirmationsDue(): void;

  /** Who holds the token of a mail, and still may confirm. */
  wishOf(tokenHash: string, now: Instant): Wish | undefined;
  /** Turns a wish into a recipient with this id, once; undefined where nothing was to be confirmed. */
  confirm(tokenHash: string, id: string, now: Instant): Wish | undefined;
  /** How many have not confirmed yet. */
  unconfirmed(): number;
  /** Erases those whose time is over. */
  eraseUnconfirmed(now: Instant): void;
  /** When the next one has to be erased. */
  nextErasure(): Instant | null;
}
