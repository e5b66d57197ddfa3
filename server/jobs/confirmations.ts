import { hashOf, newToken } from '#server/access/token.ts';
import { afterAttempt, type Outcome } from '#shared/delivery/attempt.ts';
import { confirmationMessage } from '#shared/delivery/confirmation-message.ts';
import { earlier, HOUR, MINUTE, msBetween, plus, SECOND } from '#shared/time/instant.ts';
import type { Clock, Stop } from '../clock.ts';
import type { Letter } from '../delivery/channels/email.ts';
import type {
  ConfirmationParcel,
  ConfirmationStanding,
  SubscriberStore,
} from '../subscribers/subscriber-store.ts';

/** How long the link of a mail can be used. */
const TOKEN_MS = 24 * HOUR;

/** Few, so that updates never wait for them. */
const AT_ONCE = 2;

/** A mail server that refuses for half an hour is not asked further: the person can ask again. */
const MOST_ATTEMPTS = 12;

const LONGEST_SLEEP_MS = MINUTE;
const SHORTEST_SLEEP_MS = 10;
/** What answers no sooner is found as a doubt at the next start. */
const LAST_ANSWERS_MS = 2 * SECOND;

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
  const underWay = new Set<Promise<void>>();
  let timer: Stop | null = null;
  let isAsked = false;
  let isStopped = false;

  function look(): void {
    if (isAsked || isStopped) return;
    isAsked = true;
    setImmediate(() => {
      isAsked = false;
      if (!isStopped) work();
    });
  }

  function work(): void {
    timer?.();
    let wait = LONGEST_SLEEP_MS;
    try {
      kept.eraseUnconfirmed(clock.now());
      const isSending = publicUrl !== undefined && hasEmail();
      while (isSending && underWay.size < AT_ONCE && begin(publicUrl));
      wait = untilNext(isSending && underWay.size < AT_ONCE);
    } catch (error) {
      report('confirmation mails cannot be worked on', error);
      wait = SECOND;
    }
    timer = clock.after(wait, look);
  }

  /** Begins one mail; false where none is due. Its token exists here and in the mail alone. */
  function begin(url: string): boolean {
    const token = newToken();
    const tokenHash = hashOf(token);
    const now = clock.now();
    const parcel = kept.claimConfirmation(tokenHash, now, plus(now, TOKEN_MS));
    if (parcel === undefined) return false;
    const attempt = send(parcel, tokenHash, linkOf(url, token, parcel.language)).finally(() => {
      underWay.delete(attempt);
      look();
    });
    underWay.add(attempt);
    return true;
  }

  function linkOf(url: string, token: string, language: 'en' | 'ja'): string {
    return `${url}/status/confirm/${token}?lang=${language}`;
  }

  async function send(parcel: ConfirmationParcel, tokenHash: string, link: string): Promise<void> {
    const { address, language } = parcel;
    const outcome = await post({
      key: tokenHash,
      to: address,
      ...confirmationMessage(link, language),
      at: clock.now(),
      thread: null,
      unsubscribe: null,
    }).catch((error: unknown): Outcome => {
      report('a confirmation mail ended in a way that tells nothing', error);
      return { kind: 'unknown', reason: 'connection_lost' };
    });
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

  /** Milliseconds until the next mail is due, where one could be sent, or the next wish has to be erased. */
  function untilNext(isSending: boolean): number {
    const now = clock.now();
    const end = kept.nextErasure();
    const due = isSending ? kept.nextConfirmation() : null;
    const at = end === null || due === null ? (end ?? due) : earlier(end, due);
    if (at === null) return LONGEST_SLEEP_MS;
    return Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, msBetween(now, at)));
  }

  return {
    run() {
      kept.doubtConfirmationsUnderWay();
      if (restored) kept.doubtConfirmationsDue();
      look();
    },
    look,
    async stop() {
      isStopped = true;
      timer?.();
      const late = Promise.withResolvers<void>();
      const end = clock.after(LAST_ANSWERS_MS, late.resolve);
      await Promise.race([Promise.all(underWay), late.promise]);
      end();
    },
  };
}
