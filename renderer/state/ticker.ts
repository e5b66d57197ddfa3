import type { RoomClock } from './room-clock.ts';

/** The incident's time for views: it moves on whole seconds, the same moment on every screen (SYNC-7). */
export interface Ticker {
  /** Incident time in milliseconds at the last tick; always fresh while nobody listens. */
  now(): number;
  /** Calls back after each tick; returns how to stop. */
  listen(tick: () => void): () => void;
}

/** A drill that runs faster ticks more often, so that its seconds do not jump by the minute. */
const FAST_MS = 250;
const SECOND_MS = 1_000;

/**
 * One timer for all countdowns of a room. While the page is hidden it stands still; when the page is seen again it
 * is right at once, whatever happened to timers meanwhile.
 */
export function createTicker(clock: RoomClock, page: Document): Ticker {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let now = clock.now();

  function tick() {
    now = clock.now();
    for (const listener of listeners) listener();
    wait();
  }
  function wait() {
    clearTimeout(timer);
    if (listeners.size === 0 || page.hidden) return;
    const step = clock.speed() === 1 ? SECOND_MS : FAST_MS;
    // A timer may come a little early, and would then show the second before for a whole second.
    timer = setTimeout(tick, step - (clock.serverNow() % step) + 1);
  }
  function seen() {
    if (page.hidden) clearTimeout(timer);
    else tick();
  }
  return {
    now: () => {
      if (listeners.size === 0) now = clock.now();
      return now;
    },
    listen: (listener) => {
      if (listeners.size === 0) {
        page.addEventListener('visibilitychange', seen);
        now = clock.now();
      }
      listeners.add(listener);
      wait();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        page.removeEventListener('visibilitychange', seen);
      };
    },
  };
}
