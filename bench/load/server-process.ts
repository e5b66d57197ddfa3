import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { node24 } from '#scripts/steps/node24.mjs';
import { told } from '#tests/support/told.ts';
import type { Ask, Usage } from '../systems/serve-benchmark.ts';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly usage: (ask?: Ask) => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server of the benchmark. `QUARTERDECK_BENCH_PROFILE` names a folder for a processor profile of it.
 * @param file a file of `bench/`
 */
export async function serverProcess(file: string, args: readonly string[] = []): Promise<ServerProcess> {
  const profile = process.env['QUARTERDECK_BENCH_PROFILE'];
  const child = fork(join(import.meta.dirname, '..', file), args, {
    // Standard output is for the figures.
    stdio: ['ignore', 2, 2, 'ipc'],
    execPath: node24(),
    execArgv: ['--expose-gc', ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])],
  });
  const { url } = await told<{ readonly url: string }>(child);
  return {
    url,
    async usage(ask = 'usage') {
      const answer = told<{ readonly usage: Usage }>(child);
      child.send(ask);
      return (await answer).usage;
    },
    async stop() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
