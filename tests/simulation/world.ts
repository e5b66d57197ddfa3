import type { Stop } from '#server/clock.ts';

/** Something that may die: whatever waits in its name then never happens. */
export interface Life {
  alive: boolean;
}

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly life: Life;
  run: (() => void) | null;
}

/** Time and chance of a simulation: everything that happens is planned here and happens one after the other. */
export interface World {
  /** Milliseconds since the simulation began. */
  readonly now: () => number;
  readonly after: (ms: number, life: Life, run: () => void) => Stop;
  /** Lets so much time pass: what is planned in it happens, each with all the promises that it settles. */
  readonly pass: (ms: number, isOver: () => boolean) => Promise<void>;
  /** How many things have happened. */
  readonly steps: () => number;
}

export const IMMORTAL: Life = { alive: true };

export function createWorld(): World {
  const heap: Planned[] = [];
  let now = 0;
  let order = 0;
  let steps = 0;

  return {
    now: () => now,
    steps: () => steps,
    after(ms, life, run) {
      order += 1;
      const planned: Planned = { at: now + Math.max(0, ms), order, life, run };
      push(heap, planned);
      return () => {
        planned.run = null;
      };
    },
    pass(ms, isOver) {
      const until = now + ms;
      return new Promise((resolve, reject) => {
        function step(): void {
          try {
            const next = heap[0];
            if (isOver() || next === undefined || next.at > until) {
              if (!isOver()) now = until;
              resolve();
              return;
            }
            pop(heap);
            now = next.at;
            const { run } = next;
            if (run !== null && next.life.alive) {
              steps += 1;
              run();
            }
          } catch (error) {
            reject(error);
            return;
          }
          // A tick that is asked for by a microtask comes after all microtasks: nothing is left half settled.
          queueMicrotask(() => process.nextTick(step));
        }
        step();
      });
    },
  };
}

function isBefore(a: Planned, b: Planned): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Planned[], planned: Planned): void {
  let place = heap.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above] as Planned;
    if (!isBefore(planned, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = planned;
}

function pop(heap: Planned[]): Planned | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isBefore(heap[below + 1] as Planned, heap[below] as Planned)) below += 1;
    const child = heap[below] as Planned;
    if (!isBefore(child, last)) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = last;
  return first;
}
