/** How long the server takes from the start of its process until it can be used, with 10 000 events stored. */

import { median } from '#tests/support/percentile.ts';
import { filledFolder } from './rooms/filled-folder.ts';
import { readyIn } from './rooms/ready-in.ts';

const EVENTS = 10_000;
const RUNS = 5;
const TARGET_MS = 1_000;

const folder = await filledFolder(EVENTS);
// The first start after an update strips the types; it is not counted.
await readyIn(folder.dataDir);
const runs: number[] = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await readyIn(folder.dataDir));
folder.remove();
console.log(
  `ready: ${median(runs)} ms median of ${RUNS} (${Math.min(...runs)} to ${Math.max(...runs)}) with ${EVENTS} events; target ${TARGET_MS} ms`,
);
