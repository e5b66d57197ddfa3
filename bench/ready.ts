/** How long the server takes from the start of its process until it can be used, with 10 000 events stored. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { withCompileCache } from '#scripts/steps/compile-cache.mjs';
import { node24 } from '#scripts/steps/node24.mjs';
import { inProject } from '#scripts/steps/project.mjs';
import { filledFolder } from './rooms/filled-folder.ts';
import { median } from './rooms/median.ts';

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

/** Milliseconds as the process itself counts them: from its start to its own "ready". */
async function readyIn(dataDir: string): Promise<number> {
  const server = spawn(node24(), [inProject('server', 'headless.ts'), '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: withCompileCache,
  });
  for await (const line of createInterface({ input: server.stderr })) {
    const { msSinceProcessStart } = JSON.parse(line) as { readonly msSinceProcessStart?: number };
    if (msSinceProcessStart === undefined) continue;
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    await exit;
    return msSinceProcessStart;
  }
  throw new Error('the server did not become ready');
}
