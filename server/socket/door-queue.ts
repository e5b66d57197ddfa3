/** How long the door may keep everybody else waiting in one turn of the event loop. */
const BUSY_MS = 5;

/** Where a turn took longer than this, the loop has more to do than the door: one is let in, no more. */
const LONG_TURN_MS = 20;

export interface DoorQueue {
  /** Runs something in its turn, in the order in which it came. */
  readonly enter: (run: () => void) => void;
}

export interface DoorQueueOptions {
  /** Milliseconds that are never set back. */
  readonly uptime: () => number;
  /** Runs something once in the next turn of the event loop. */
  readonly nextTurn: (run: () => void) => unknown;
}

/**
 * Lets a crowd in little by little. What a thousand handshakes cost is the same, but in between those who are in
 * already are served: nobody is refused, and nothing slows down for the others.
 */
export function doorQueue({ uptime, nextTurn }: DoorQueueOptions): DoorQueue {
  let waiting: (() => void)[] = [];
  let isOpen = false;

  function open(turnBegan: number): void {
    const began = uptime();
    const until = began - turnBegan > LONG_TURN_MS ? began : began + BUSY_MS;
    let entered = 0;
    do {
      waiting[entered]?.();
      entered += 1;
    } while (entered < waiting.length && uptime() < until);
    waiting = waiting.slice(entered);
    isOpen = waiting.length > 0;
    const now = uptime();
    if (isOpen) nextTurn(() => open(now));
  }

  return {
    enter(run) {
      waiting.push(run);
      if (isOpen) return;
      isOpen = true;
      const now = uptime();
      nextTurn(() => open(now));
    },
  };
}
