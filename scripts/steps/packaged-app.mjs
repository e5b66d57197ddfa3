import { node24 } from './node24.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

/**
 * Builds the unpacked app of this system from what is built already. Asks no network: Electron's program is where it is
 * said to be.
 * @param {{ electron: string, output?: string, quiet?: boolean }} where `electron`: the folder of Electron's program
 * @returns {Promise<number>} electron-builder's exit status
 */
export async function packApp({ electron, output, quiet = false }) {
  const licences = await run(node24(), [inProject('scripts', 'third-party.ts')]);
  if (licences !== 0) return licences;
  const args = ['--dir', '--publish', 'never', `--config.electronDist=${electron}`];
  if (output !== undefined) args.push(`--config.directories.output=${output}`);
  return run(node24(), [inProject('node_modules', 'electron-builder', 'cli.js'), ...args], {
    stdio: quiet ? ['ignore', 'ignore', 2] : ['ignore', 2, 2],
  });
}
