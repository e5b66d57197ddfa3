import type { Destination } from '#shared/desktop/destination.ts';

/** The way to a place of the cockpit, from wherever it is asked for. */
export interface Destinations {
  /** Asks to go there; the newest wish counts. Null: to the cockpit as it stands. */
  go(destination: Destination | null): void;
  /** Takes what waits. */
  next(): Destination | null;
  /** Told of each wish. Returns how to stop listening. */
  onGo(listener: (waits: boolean) => void): () => void;
}

/**
 * Keeps where the cockpit is to go until it can: a link may come before there is a window, the page may still load, its
 * person may have to sign in first.
 */
export function createDestinations(): Destinations {
  const listeners = new Set<(waits: boolean) => void>();
  let waiting: Destination | null = null;
  return {
    go: (destination) => {
      if (destination !== null) waiting = destination;
      for (const listener of listeners) listener(waiting !== null);
    },
    next: () => {
      const taken = waiting;
      waiting = null;
      return taken;
    },
    onGo: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
