import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { withCompileCache } from '#scripts/steps/compile-cache.mjs';
import { node24 } from '#scripts/steps/node24.mjs';
import { inProject } from '#scripts/steps/project.mjs';

/** Milliseconds from the start of a server's process until it can be used, as the process itself counts them. */
export async function readyIn(dataDir: string): Promise<number> {
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
