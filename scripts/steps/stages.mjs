import { rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { node24 } from './node24.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { tallyOfReport, tallyOfStatus } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** Servers that are killed, drills that are played and disks that come back are mostly waited for: one more beside them. */
const SLEEPERS = ['--maxWorkers', '3'];

/** The stages of `npm test`, cheapest first. `cockpit`: whether it needs the built renderer. */
export const stages = [
  { name: 'lint', cockpit: false, run: lint },
  { name: 'types', cockpit: false, run: types },
  { name: 'unit', cockpit: false, run: () => vitest('unit', ['unit', 'renderer-logic', 'renderer']) },
  { name: 'integration', cockpit: true, run: () => vitest('integration', ['integration'], SLEEPERS) },
  { name: 'e2e', cockpit: true, run: e2e },
];

/** @returns {Promise<Tally>} */
async function lint() {
  const biome = await tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  const knip = await tool('knip/bin/knip.js', []);
  return tallyOfStatus(biome === 0 && knip === 0 ? 0 : 1);
}

/** @returns {Promise<Tally>} */
async function types() {
  // Each checker makes all types anew: four of them in five projects take 2.4 GB and almost three times the work.
  return tallyOfStatus(await tool('typescript/bin/tsc', ['-b', '--singleThreaded']));
}

/**
 * @param {string} stage
 * @param {readonly string[]} projects
 * @param {readonly string[]} [more]
 * @returns {Promise<Tally>}
 */
async function vitest(stage, projects, more = []) {
  const report = `test-results/${stage}.json`;
  rmSync(inProject(report), { force: true });
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), ...more];
  const reporters = ['--reporter=default', '--reporter=./tests/tally-reporter.ts'];
  const status = await tool('vitest/vitest.mjs', [...args, ...reporters], {
    QUARTERDECK_TALLY: inProject(report),
  });
  return tallyOfReport(report, status);
}

/** @returns {Promise<Tally>} */
async function e2e() {
  const report = 'test-results/e2e.json';
  rmSync(inProject(report), { force: true });
  return tallyOfReport(report, await tool('@playwright/test/cli.js', ['test', '--pass-with-no-tests']));
}

/**
 * Runs a tool of node_modules on the pinned Node, which its own children find first too.
 * @param {string} path
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
function tool(path, args, env = {}) {
  const PATH = `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return run(node24(), [inProject('node_modules', path), ...args], { env: { ...process.env, PATH, ...env } });
}
