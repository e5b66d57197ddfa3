import type { Clock } from '#server/clock.ts';
import { type Instant, plus, toMs } from '#shared/time/instant.ts';

export interface TestClock extends Clock {
  /** Lets so much time pass: every timer on the way fires at its moment, and what it started comes to rest. */
  readonly advance: (ms: number) => Promise<void>;
  /** How many timers are set. */
  readonly waiting: () => number;
}

interface Timer {
  readonly at: Instant;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on. */
export function testClock(start: Instant = '2026-11-20T14:00:00.000Z'): TestClock {
  let now = start;
  const timers = new Set<Timer>();
  const due = (until: Instant) =>
    [...timers].filter(({ at }) => toMs(at) <= toMs(until)).sort((a, b) => toMs(a.at) - toMs(b.at))[0];

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: plus(now, Math.max(0, ms)), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const until = plus(now, ms);
      await rest();
      for (let timer = due(until); timer !== undefined; timer = due(until)) {
        timers.delete(timer);
        now = timer.at;
        timer.run();
        await rest();
      }
      now = until;
    },
    waiting: () => timers.size,
  };
}

/** Until what was started has come to rest: a decision, its commit, and what that set off. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate);
}
