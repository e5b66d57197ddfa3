/** Numbers drawn from a seed: the same seed draws the same ones, on every machine. */
export interface Random {
  /** In [0, 1). */
  readonly draw: () => number;
  /** A whole number from 0 up to, and without, `bound`. */
  readonly below: (bound: number) => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** The seed of this run of the tests, which vitest.config.ts prints; `FAST_CHECK_SEED` repeats it. */
export function seedOfTheRun(): number {
  return Number(process.env['FAST_CHECK_SEED']);
}

/** Streams of one seed under different names do not disturb each other: fewer operations leave the network as it was. */
export function randomOf(seed: number, stream: string): Random {
  let state = hashOf(`${stream} ${seed}`);

  // Mulberry32, as published by T. Ettinger: 32 bits of state, good enough to choose by, and the same everywhere.
  function draw(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (bound: number) => Math.floor(draw() * bound);

  return {
    draw,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => draw() < probability,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
