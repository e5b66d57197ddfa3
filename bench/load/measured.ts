import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { node24 } from '#scripts/steps/node24.mjs';

/**
 * Runs a load in a process of its own, so that no system is measured by what another has left behind in it.
 *
 * @param file a file of `bench/`
 * @returns the figures that the load answers.
 * @throws Error when it ends without any.
 */
export async function measured<Figures>(file: string, job: object): Promise<Figures> {
  const child = fork(join(import.meta.dirname, '..', file), [JSON.stringify(job)], {
    execPath: node24(),
    execArgv: ['--expose-gc'],
  });
  let figures: Figures | undefined;
  child.once('message', (message) => {
    figures = message as Figures;
  });
  await once(child, 'exit');
  if (figures === undefined) throw new Error(`${file} ended without figures: ${JSON.stringify(job)}`);
  return figures;
}
