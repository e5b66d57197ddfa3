import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, projectRoot, say } from './project.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Entry
 * @param {string} path
 * @returns {Record<string, Entry>}
 */
function entriesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether a folder's node_modules holds what its lock names. Compared by content, so that a manual `npm ci` counts too.
 */
export function packagesAreCurrent(folder = projectRoot) {
  // npm writes this file last: an interrupted install leaves none.
  const installedList = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = entriesOf(installedList);
  return Object.entries(entriesOf(join(folder, 'package-lock.json'))).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      // What is optional is for another platform, or absent by right.
      entry.optional === true ||
      entry.link === true ||
      installed[path]?.version === entry.version,
  );
}

/** Brings node_modules to the lock. */
export async function installPackages() {
  say('Installing packages (npm ci) …');
  const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    // npm's words go to standard error: standard output belongs to what is started afterwards.
    stdio: ['ignore', 2, 2],
    // Without our own Node on the path, which npm is about to delete.
    env: { ...process.env, PATH: pathOutsideProject() },
    shell: process.platform === 'win32',
  }).catch(() => giveUp('npm was not found: install Node.js together with npm, then start again.'));
  if (status !== 0)
    giveUp('The packages could not be installed: npm says why above. Check the network, then start again.');
}

function pathOutsideProject() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.startsWith(join(projectRoot, 'node_modules'))).join(delimiter);
}
