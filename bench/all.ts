/**
 * Runs every benchmark, one after the other, and prints what `docs/performance.md` holds, in Markdown. The quick run
 * takes some ten minutes; `--full` takes all sizes, rates and more rounds, and most of an hour.
 */

import { cpus, release, totalmem, type } from 'node:os';
import { node24 } from '#scripts/steps/node24.mjs';
import { inProject } from '#scripts/steps/project.mjs';
import { run } from '#scripts/steps/run.mjs';

/** Those that have a longer version, and those that are the same in both. */
const SIZED = ['fan-out', 'idle', 'late-join', 'history', 'long-room'];
const SAME = ['ready', 'replay', 'bundle', 'timeline', 'search', 'shifts'];

/** What is measured on this machine’s own desktop, beside a bare one. */
const DESKTOP = ['desktop', 'server-memory'];

const [cpu] = cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}: ${cpus().length} x ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}`,
);
const flags = process.argv.slice(2);
for (const name of SIZED) await bench(name, flags);
console.log('\n### Lines\n');
for (const name of SAME) await bench(name, []);
for (const name of DESKTOP) await bench(name, []);

async function bench(name: string, args: readonly string[]): Promise<void> {
  const status = await run(node24(), [inProject('bench', `${name}.ts`), ...args]);
  if (status !== 0) process.exitCode = 1;
}
