import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { node24 } from './node24.mjs';
import { tallyOfPlaywright } from './playwright-tally.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { AT_MOST_FILES, triesAgain } from './second-tries.mjs';
import { tallyOfStatus, withStatus } from './tally.mjs';
import { filesThatFailed, tallyOfVitest } from './vitest-tally.mjs';

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
  return tallyOfStatus('lint', biome === 0 && knip === 0 ? 0 : 1);
}

/** @returns {Promise<Tally>} */
async function types() {
  // Each checker makes all types anew: four of them in five projects take 2.4 GB and almost three times the work.
  return tallyOfStatus('types', await tool('typescript/bin/tsc', ['-b', '--singleThreaded']));
}

/**
 * @param {string} stage
 * @param {readonly string[]} projects
 * @param {readonly string[]} [more]
 * @returns {Promise<Tally>}
 */
async function vitest(stage, projects, more = []) {
  const args = [...projects.flatMap((project) => ['--project', project]), ...more];
  const first = await vitestRun(stage, args);
  if (first.report === null) return tallyOfStatus(stage, first.status || 1);
  const files = filesThatFailed(first.report);
  const isByChance = files.length > 0 && files.length <= AT_MOST_FILES;
  if (!(triesAgain && isByChance)) return withStatus(stage, tallyOfVitest(first.report), first.status);
  console.log(`\n── ${stage}, what failed once more`);
  const second = await vitestRun(`${stage}-again`, [...args, ...files], {
    FAST_CHECK_SEED: first.report.seed,
  });
  return withStatus(stage, tallyOfVitest(first.report, second.report), second.status);
}

/**
 * @param {string} name of the report
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ status: number, report: import('./vitest-tally.mjs').VitestReport | null }>}
 */
async function vitestRun(name, args, env = {}) {
  const reporters = ['--reporter=default', '--reporter=./tests/tally-reporter.ts'];
  const path = newReport(name);
  const status = await tool('vitest/vitest.mjs', ['run', ...args, ...reporters], {
    QUARTERDECK_TALLY: path,
    ...env,
  });
  return { status, report: readReport(path) };
}

/** @returns {Promise<Tally>} */
async function e2e() {
  const path = newReport('e2e');
  const status = await tool('@playwright/test/cli.js', ['test', '--pass-with-no-tests']);
  const report = readReport(path);
  return report === null
    ? tallyOfStatus('e2e', status || 1)
    : withStatus('e2e', tallyOfPlaywright(report), status);
}

/**
 * Where a run writes its report; an older one is gone.
 * @param {string} name
 */
function newReport(name) {
  const path = inProject('test-results', `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string} path
 * @returns {any} null where the run ended before it wrote one
 */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
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
