import type { Clock } from '#server/clock.ts';
import { toInstant } from '#shared/time/instant.ts';

/** The machine's clock, which a test moves on. Handed to a server by whoever starts it, like any other clock. */
export interface MovableClock extends Clock {
  /** Lets so much time pass at once: every timer on the way fires at its moment, and what it started comes to rest. */
  readonly advance: (ms: number) => Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  real: ReturnType<typeof setTimeout> | undefined;
}

/** setTimeout counts in 32 bits. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Begins at the machine's time and runs as it does; only moved further, never back. */
export function movableClock(): MovableClock {
  let ahead = 0;
  const timers = new Set<Timer>();
  const now = () => Date.now() + ahead;

  function arm(timer: Timer): void {
    clearTimeout(timer.real);
    timer.real = setTimeout(() => fire(timer), Math.min(Math.max(0, timer.at - now()), LONGEST_WAIT)).unref();
  }
  function fire(timer: Timer): void {
    clearTimeout(timer.real);
    if (timers.delete(timer)) timer.run();
  }
  function firstUntil(until: number): Timer | undefined {
    return [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }

  return {
    now: () => toInstant(now()),
    after(ms, run) {
      const timer: Timer = { at: now() + Math.max(0, ms), run, real: undefined };
      timers.add(timer);
      arm(timer);
      return () => {
        clearTimeout(timer.real);
        timers.delete(timer);
      };
    },
    async advance(ms) {
      const until = now() + ms;
      await rest();
      for (let timer = firstUntil(until); timer !== undefined; timer = firstUntil(until)) {
        ahead += Math.max(0, timer.at - now());
        fire(timer);
        await rest();
      }
      ahead += Math.max(0, until - now());
      for (const timer of timers) arm(timer);
    },
  };
}

/** Until what was started has come to rest: a decision, its commit, and what that set off. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate);
}
