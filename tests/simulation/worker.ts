import { simulate } from './simulate.ts';
import type { Report, Work } from './work.ts';

// One process of a run: plays the seeds that it is given and reports each as a line of JSON.
const { seeds, operations, stopAtFailure }: Work = JSON.parse(process.argv[2] ?? '');
for (const seed of seeds) {
  const outcome: Report = await simulate({ seed, operations });
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  if (stopAtFailure && outcome.failures.length > 0) break;
}
