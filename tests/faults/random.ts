/** Draws of one seed: numbers in [0, 1), the same ones for the same seed (mulberry32, as published by T. Ettinger). */
export interface Random {
  readonly next: () => number;
  /** An integer in [0, below). */
  readonly below: (bound: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

/** The seed of this run of the tests, which vitest.config.ts prints; `FAST_CHECK_SEED` repeats it. */
export function seedOfTheRun(): number {
  return Number(process.env['FAST_CHECK_SEED']);
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    oneOf(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
}
