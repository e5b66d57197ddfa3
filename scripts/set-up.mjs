import { pathToFileURL } from 'node:url';
import { bringUpToDate, rendererBuild } from './steps/build.mjs';
import { alone } from './steps/lock.mjs';
import { installPackages, packagesAreCurrent } from './steps/packages.mjs';
import { giveUp } from './steps/project.mjs';

/**
 * Makes the project ready to run: packages as locked and, where wanted, the cockpit as built from its sources.
 * Quiet and quick when there is nothing to do; safe to be started twice at once.
 * @param {{ renderer: boolean }} wanted
 */
export async function setUp(wanted) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) giveUp(`Quarterdeck needs Node 20 or newer, and this is Node ${process.versions.node}.`);
  await alone(async () => {
    if (!packagesAreCurrent()) await installPackages();
  });
  if (wanted.renderer) await bringUpToDate(rendererBuild);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUp({ renderer: true });
