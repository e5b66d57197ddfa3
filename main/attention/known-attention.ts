import { type Attention, NO_ATTENTION } from '#shared/desktop/attention.ts';

/** What waits for the person, as their cockpit said last. */
export interface KnownAttention {
  readonly now: () => Attention;
  readonly change: (attention: Attention) => void;
  /** Told of each change, with what was before. Returns how to stop listening. */
  readonly onChange: (listener: (now: Attention, before: Attention) => void) => () => void;
}

/** Nothing waits until the cockpit says so. */
export function knownAttention(): KnownAttention {
  const listeners = new Set<(now: Attention, before: Attention) => void>();
  let known = NO_ATTENTION;
  return {
    now: () => known,
    change: (attention) => {
      const before = known;
      known = attention;
      for (const listener of listeners) listener(attention, before);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
