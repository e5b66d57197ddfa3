import type { IncidentEvent } from '#shared/incident/event.ts';

/** Events by arrival in, events by `seq` without holes out (SYNC-2). */
export interface Gapless {
  /** The last seq given out. */
  head(): number;
  /** Takes what arrived, in any order and as often as it likes; gives what follows the head now, in order. */
  take(events: readonly IncidentEvent[]): readonly IncidentEvent[];
  /** Whether something is held back because an event before it is missing. */
  hasHole(): boolean;
  /** Begins again after another seq; nothing is held back from before. */
  restart(head: number): void;
}

/** More than this is not kept while a hole is filled: it is read from the log then. */
const HELD_MOST = 5_000;

export function createGapless(): Gapless {
  let head = 0;
  const early = new Map<number, IncidentEvent>();
  /** What was held back may have come by another way meanwhile. */
  function forgetPassed() {
    for (const seq of early.keys()) if (seq <= head) early.delete(seq);
  }
  return {
    head: () => head,
    take: (events) => {
      const ready: IncidentEvent[] = [];
      for (const event of events) {
        if (event.seq === head + 1) {
          ready.push(event);
          head = event.seq;
          early.delete(head);
        } else if (event.seq > head && early.size < HELD_MOST) early.set(event.seq, event);
      }
      for (let next = early.get(head + 1); next !== undefined; next = early.get(head + 1)) {
        early.delete(next.seq);
        ready.push(next);
        head = next.seq;
      }
      if (early.size > 0) forgetPassed();
      return ready;
    },
    hasHole: () => early.size > 0,
    restart: (seq) => {
      head = seq;
      early.clear();
    },
  };
}
