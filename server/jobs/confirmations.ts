import { hashOf, newToken } from '#server/access/token.ts';
import { afterAttempt, type Outcome } from '#shared/delivery/attempt.ts';
import { confirmationMessage } from '#shared/delivery/confirmation-message.ts';
import { earlier, HOUR, type Instant, plus } from '#shared/time/instant.ts';
import type { Clock } from '../clock.ts';
import type { Letter } from '../delivery/channels/email.ts';
import type {
  ConfirmationParcel,
  ConfirmationStanding,
  SubscriberStore,
} from '../subscribers/subscriber-store.ts';
import { attemptAt, letters } from './letters.ts';

/** How long the link of a mail can be used. */
const TOKEN_MS = 24 * HOUR;

/** A mail server that refuses for half an hour is not asked further: the person can ask again. */
const MOST_ATTEMPTS = 12;

export interface ConfirmationsOptions {
  readonly kept: SubscriberStore;
  readonly post: (letter: Letter) => Promise<Outcome>;
  /** The address that mails name; nothing leaves where there is none. */
  readonly publicUrl: string | undefined;
  readonly hasEmail: () => boolean;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter of what is tried again. */
  readonly draw: () => number;
  /** Whether the record was restored from an older copy: then nobody knows what went out since. */
  readonly restored: boolean;
  readonly report: (what: string, error: unknown) => void;
}

export interface Confirmations {
  readonly run: () => void;
  /** There may be something to do. */
  readonly look: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Asks each who wishes to get updates, by one mail (CAST-4): that it is being sent is durable before the attempt, what is
 * found so after a crash is a doubt, and a doubt is not sent again unless the person asks again. Erases those who do not
 * confirm in time.
 */
export function confirmations(options: ConfirmationsOptions): Confirmations {
  const { kept, post, publicUrl, hasEmail, clock, draw, restored, report } = options;
  const { look, stop } = letters({
    tidy: kept.eraseUnconfirmed,
    canSend: () => publicUrl !== undefined && hasEmail(),
    begin,
    next,
    clock,
    failed: (error) => report('confirmation mails cannot be worked on', error),
  });

  /** Begins one mail. Its token exists here and in the mail alone. */
  function begin(now: Instant): Promise<void> | undefined {
    const token = newToken();
    const tokenHash = hashOf(token);
    const parcel = kept.claimConfirmation(tokenHash, now, plus(now, TOKEN_MS));
    return parcel === undefined ? undefined : send(parcel, tokenHash, linkOf(token, parcel.language));
  }

  function linkOf(token: string, language: 'en' | 'ja'): string {
    return `${publicUrl}/status/confirm/${token}?lang=${language}`;
  }

  async function send(parcel: ConfirmationParcel, tokenHash: string, link: string): Promise<void> {
    const { address, language } = parcel;
    const message = confirmationMessage(link, language);
    const letter = {
      key: tokenHash,
      to: address,
      ...message,
      at: clock.now(),
      thread: null,
      unsubscribe: null,
    };
    const outcome = await attemptAt(post, letter, (error) =>
      report('a confirmation mail ended in a way that tells nothing', error),
    );
    try {
      kept.settleConfirmation(tokenHash, standingAfter(outcome, parcel));
    } catch (error) {
      // It stays as being sent, and is a doubt at the next start.
      report('what became of a confirmation mail cannot be written down', error);
    }
  }

  function standingAfter(
    outcome: Outcome,
    { attempts, expiresAt }: ConfirmationParcel,
  ): ConfirmationStanding {
    if (outcome.kind === 'delivered') return { state: 'sent' };
    if (outcome.kind === 'unknown') return { state: 'unknown' };
    const { dueAt } = afterAttempt(outcome, { attempts, expiresAt, now: clock.now(), draw: draw() });
    return { state: 'failed', dueAt: attempts < MOST_ATTEMPTS ? dueAt : null };
  }

  /** When the next mail is due, where one could be sent, or the next wish has to be erased. */
  function next(isFree: boolean): Instant | null {
    const end = kept.nextErasure();
    const due = isFree ? kept.nextConfirmation() : null;
    return end === null || due === null ? (end ?? due) : earlier(end, due);
  }

  return {
    run() {
      kept.doubtConfirmationsUnderWay();
      if (restored) kept.doubtConfirmationsDue();
      look();
    },
    look,
    stop,
  };
}
