import { type Instant, toInstant } from '#shared/time/instant.ts';

/** Stops what was started; calling it again does nothing. */
export type Stop = () => void;

/** The server's clock: the only one that may stamp events and set timers. */
export interface Clock {
  readonly now: () => Instant;
  /** Runs something once after so many milliseconds. */
  readonly after: (ms: number, run: () => void) => Stop;
}

/** setTimeout counts in 32 bits; a longer wait would fire at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** The machine's clock. Its timers do not keep the process alive. */
export function systemClock(): Clock {
  return {
    now: () => toInstant(Date.now()),
    after(ms, run) {
      const timer = setTimeout(run, Math.min(Math.max(0, ms), LONGEST_WAIT)).unref();
      return () => clearTimeout(timer);
    },
  };
}
