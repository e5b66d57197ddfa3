import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { alone } from './lock.mjs';
import { node24 } from './node24.mjs';
import { giveUp, inProject, say } from './project.mjs';
import { run } from './run.mjs';

/**
 * A build that is repeated only when what it is made of has changed.
 * @typedef {object} Build
 * @property {string} name what the human calls it
 * @property {readonly string[]} sources files and folders, from the project root
 * @property {string} result a file that exists after the build
 * @property {string} stamp where the hash of the sources is kept
 * @property {readonly string[]} command the tool's script below node_modules, and its arguments
 */

/** @type {Build} */
export const rendererBuild = {
  name: 'cockpit',
  sources: ['renderer', 'shared', 'assets', 'vite.config.ts', 'package.json', 'package-lock.json'],
  result: 'dist/renderer/index.html',
  stamp: 'dist/renderer.stamp',
  command: ['vite/bin/vite.js', 'build', '--logLevel=warn'],
};

/** @type {Build} */
export const desktopBuild = {
  name: 'desktop app',
  sources: [
    'main',
    'server',
    'shared',
    'drills',
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
  ],
  result: 'out/main/index.js',
  stamp: 'out/desktop.stamp',
  command: ['electron-vite/bin/electron-vite.js', 'build', '--logLevel=warn'],
};

/**
 * Builds when stale; says nothing when there is nothing to do. Of those who want it at once, one builds and the others wait.
 * @param {Build} build
 */
export async function bringUpToDate(build) {
  if (!isStale(build)) return;
  await alone(async () => {
    if (isStale(build)) await makeAnew(build);
  });
}

/** @param {Build} build */
function isStale({ sources, result, stamp }) {
  const kept = inProject(stamp);
  return (
    !existsSync(inProject(result)) || !existsSync(kept) || readFileSync(kept, 'utf8') !== hashOf(sources)
  );
}

/** @param {Build} build */
async function makeAnew(build) {
  const hash = hashOf(build.sources);
  const stamp = inProject(build.stamp);
  say(`Building the ${build.name} …`);
  const [tool = '', ...args] = build.command;
  // Whatever the shell or a test says: React for developers is twice the work on every screen.
  const env = { ...process.env, NODE_ENV: 'production' };
  const status = await run(node24(), [inProject('node_modules', tool), ...args], {
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) giveUp(`The ${build.name} could not be built: the reason stands above.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/**
 * By content, not by time: a checkout touches every file, an edit may keep the second.
 * @param {readonly string[]} sources
 */
function hashOf(sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesAt))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {readonly string[]}
 */
function filesAt(path) {
  if (!existsSync(inProject(path)) || /\.test\.tsx?$/.test(path)) return [];
  if (!statSync(inProject(path)).isDirectory()) return [path];
  return readdirSync(inProject(path))
    .sort()
    .flatMap((name) => filesAt(`${path}/${name}`));
}
