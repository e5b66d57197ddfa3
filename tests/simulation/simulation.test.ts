import { expect, it } from 'vitest';
import { REGRESSIONS } from './regressions.ts';
import { simulate } from './simulate.ts';
import { playAll, seedsFrom } from './work.ts';

/** More of them, and longer: `npm run simulate`. */
const SEEDS = 100;
const OPERATIONS = 300;

it('[SYNC-2] [SYNC-4] [LOG-2] whatever breaks, every screen ends the same, and nothing acknowledged is lost', async () => {
  const work = { seeds: seedsFrom(1, SEEDS), operations: OPERATIONS, stopAtFailure: true };
  const reports = await playAll(work, 2);
  const failing = reports.filter(({ failures }) => failures.length > 0);
  const told = failing.map(({ seed, failures }) => `npm run simulate -- --seed ${seed}: ${failures[0]}`);
  expect(told).toEqual([]);
  expect(reports).toHaveLength(SEEDS);
  // Everything that a run is about has happened, and more than once.
  for (const name of [
    'events',
    'resent',
    'conflicts',
    'framesLost',
    'serverCrashes',
    'removals',
    'transfers',
  ] as const) {
    const times = reports.reduce((sum, { counts }) => sum + counts[name], 0);
    expect([name, times > 10]).toEqual([name, true]);
  }
}, 300_000);

it.each(REGRESSIONS)(
  '[$rule] seed $seed, which once found that $found',
  async ({ seed, operations }) => {
    expect((await simulate({ seed, operations })).failures).toEqual([]);
  },
  120_000,
);

it('[SYNC-2] a seed plays the same each time', async () => {
  const steps: string[][] = [[], []];
  for (const lines of steps) await simulate({ seed: 7, operations: 150, trace: (line) => lines.push(line) });
  expect(steps[0]?.length).toBeGreaterThan(50);
  expect(steps[1]).toEqual(steps[0]);
});
