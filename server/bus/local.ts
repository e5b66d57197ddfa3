import type { Bus } from './bus.ts';

/** The bus of a single process: whoever listens here hears what is announced here. */
export function localBus(): Bus {
  const listeners = new Set<(incident: string, seq: number) => void>();
  return {
    announce(incident, seq) {
      for (const listener of listeners) listener(incident, seq);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
