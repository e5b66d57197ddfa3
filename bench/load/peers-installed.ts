import { packagesAreCurrent } from '#scripts/steps/packages.mjs';
import { inProject, say } from '#scripts/steps/project.mjs';
import { run } from '#scripts/steps/run.mjs';

/**
 * Installs the systems that we are measured against, as locked in `bench/peers`, where that has not been done.
 * None of their packages runs a script of its own. Answers whether they are there.
 */
export async function peersInstalled(): Promise<boolean> {
  const folder = inProject('bench', 'peers');
  if (packagesAreCurrent(folder)) return true;
  say('Installing the systems to compare with (npm ci in bench/peers) …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's words go to standard error: standard output is for the figures.
  const shell = process.platform === 'win32';
  const status = await run('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell }).catch(() => 1);
  if (status !== 0) say('They could not be installed: npm says why above. They are left out.');
  return status === 0;
}
