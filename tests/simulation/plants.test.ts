import { beforeAll, expect, it } from 'vitest';
import { PLANTS, type Plant } from './plants.ts';
import { play, type Report, seedsFrom } from './work.ts';

/** Within so many seeds each bug must be found; most are within the first few. */
const SEEDS = 200;
const OPERATIONS = 300;
const PROCESSES = 2;

const found = new Map<Plant, readonly Report[]>();

beforeAll(async () => {
  const left = [...PLANTS];
  async function playNext(): Promise<void> {
    for (let plant = left.shift(); plant !== undefined; plant = left.shift()) {
      const seeds = [...(plant.rare === undefined ? [] : [plant.rare]), ...seedsFrom(1, SEEDS)];
      const work = { seeds, operations: OPERATIONS, stopAtFailure: true };
      found.set(plant, await play(work, { plant }));
    }
  }
  await Promise.all(Array.from({ length: PROCESSES }, playNext));
}, 400_000);

it.each(PLANTS)('[SYNC-2] the simulation finds it where $name', (plant) => {
  const first = found.get(plant)?.at(-1)?.failures[0];
  expect(first, 'what the simulation found').toBeDefined();
  expect(plant.expects).toContain(/^\[([A-Z]+-\d+)\]/.exec(first ?? '')?.[1]);
});
