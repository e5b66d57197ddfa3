/** Runs every benchmark, one after the other; each prints one line. */

import { node24 } from '#scripts/steps/node24.mjs';
import { inProject } from '#scripts/steps/project.mjs';
import { run } from '#scripts/steps/run.mjs';

const BENCHMARKS = ['ready', 'fan-out', 'replay', 'catch-up', 'bundle', 'timeline'];

for (const name of BENCHMARKS) {
  const status = await run(node24(), [inProject('bench', `${name}.ts`)]);
  if (status !== 0) process.exitCode = 1;
}
