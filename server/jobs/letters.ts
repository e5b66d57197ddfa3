import type { Outcome } from '#shared/delivery/attempt.ts';
import { type Instant, MINUTE, msBetween, SECOND } from '#shared/time/instant.ts';
import type { Clock, Stop } from '../clock.ts';
import type { Letter } from '../delivery/channels/email.ts';

/** Few, so that updates never wait for them. */
const AT_ONCE = 2;

const LONGEST_SLEEP_MS = MINUTE;
const SHORTEST_SLEEP_MS = 10;
/** What answers no sooner is found as a doubt at the next start. */
const LAST_ANSWERS_MS = 2 * SECOND;

export interface LettersOptions {
  /** Called at each look, before anything is begun. */
  readonly tidy: (now: Instant) => void;
  readonly canSend: () => boolean;
  /** Takes the next letter that is due, durably, and makes one attempt at it; undefined where none is due. */
  readonly begin: (now: Instant) => Promise<void> | undefined;
  /** When there is something to do next; `isFree` says whether a letter could be begun then. */
  readonly next: (isFree: boolean) => Instant | null;
  readonly clock: Clock;
  readonly failed: (error: unknown) => void;
}

export interface Letters {
  /** There may be something to do. */
  readonly look: () => void;
  /** Begins nothing new, and waits a little for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Empties an outbox of e-mails that are no updates: when it is looked at, and how many are under way at once. */
export function letters({ tidy, canSend, begin, next, clock, failed }: LettersOptions): Letters {
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
      const now = clock.now();
      tidy(now);
      const isSending = canSend();
      while (isSending && underWay.size < AT_ONCE && started(now));
      const at = next(isSending && underWay.size < AT_ONCE);
      if (at !== null)
        wait = Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, msBetween(clock.now(), at)));
    } catch (error) {
      failed(error);
      wait = SECOND;
    }
    timer = clock.after(wait, look);
  }

  function started(now: Instant): boolean {
    const begun = begin(now);
    if (begun === undefined) return false;
    const attempt = begun.finally(() => {
      underWay.delete(attempt);
      look();
    });
    underWay.add(attempt);
    return true;
  }

  return {
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

/** Makes an attempt; one that ends in a way that tells nothing is a doubt. */
export function attemptAt(
  post: (letter: Letter) => Promise<Outcome>,
  letter: Letter,
  failed: (error: unknown) => void,
): Promise<Outcome> {
  return post(letter).catch((error: unknown): Outcome => {
    failed(error);
    return { kind: 'unknown', reason: 'connection_lost' };
  });
}
