import type { Timers } from './timers.ts';

/** Every so often the server is asked for its time; an answer is owed within `ANSWER_MS`: together under 5 s (SYNC-6). */
const BEAT_MS = 2_000;
const ANSWER_MS = 2_500;
/** A line that stays silent this much longer is given up and opened anew. */
const GIVE_UP_MS = 5_000;
/** On opening, the time is asked for several times at once, so that the offset is good from the start (SYNC-7). */
const FIRST_BEATS = 4;
/** After a sleep the line is probably dead, whatever it looks like: nobody waits long for its answer. */
const WOKEN_MS = 1_500;

export interface HeartbeatDeps {
  /** Asks for the time; settles when it was answered, rejects or stays open when it was not. */
  readonly ask: () => Promise<void>;
  readonly stale: () => void;
  readonly alive: () => void;
  readonly giveUp: () => void;
  readonly timers: Timers;
}

export interface Heartbeat {
  /** Something arrived: the line is alive. */
  heard(): void;
  /** The machine slept: the time is asked for at once, and a line that says nothing is given up soon. */
  woke(): void;
  stop(): void;
}

/** Notices a line that looks open and carries nothing. */
export function startHeartbeat({ ask, stale, alive, giveUp, timers }: HeartbeatDeps): Heartbeat {
  let silence: (() => void) | undefined;
  let nextBeat: (() => void) | undefined;
  let isStale = false;
  let stopped = false;
  let doubt: (() => void) | undefined;

  function heard() {
    silence?.();
    silence = undefined;
    doubt?.();
    doubt = undefined;
    if (isStale && !stopped) {
      isStale = false;
      alive();
    }
  }
  function beat() {
    // The first unanswered question counts: later ones must not push the moment of noticing away.
    silence ??= timers.after(ANSWER_MS, () => {
      isStale = true;
      stale();
      if (!stopped) silence = timers.after(GIVE_UP_MS, giveUp);
    });
    nextBeat = timers.after(BEAT_MS, beat);
    ask().then(heard, () => undefined);
  }
  async function first() {
    for (let n = 0; n < FIRST_BEATS && !stopped; n++) await ask();
    heard();
  }

  beat();
  first().catch(() => undefined);
  return {
    heard,
    woke: () => {
      if (stopped) return;
      doubt ??= timers.after(WOKEN_MS, giveUp);
      first().catch(() => undefined);
    },
    stop: () => {
      stopped = true;
      doubt?.();
      nextBeat?.();
      silence?.();
    },
  };
}
