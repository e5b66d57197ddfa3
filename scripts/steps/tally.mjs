import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * What one stage adds to the closing line. `repeated`: the tests that passed only when they were tried again.
 * @typedef {{ passed: number, failed: number, skipped: readonly string[], repeated: readonly string[] }} Tally
 */

/**
 * The tally of a stage that is one check, or that ended before it could count: its exit status is all there is.
 * @param {number} status
 * @returns {Tally}
 */
export function tallyOfStatus(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [], repeated: [] };
}

/**
 * The tally of a Vitest run (tests/tally-reporter.ts) or of a Playwright run (its JSON report).
 * @param {string} path
 * @param {number} status
 * @returns {Tally}
 */
export function tallyOfReport(path, status) {
  if (!existsSync(inProject(path))) return tallyOfStatus(status === 0 ? 1 : status);
  const report = JSON.parse(readFileSync(inProject(path), 'utf8'));
  const tally = 'stats' in report ? tallyOfPlaywright(report) : report;
  // A run that failed for another reason than a test must not look green.
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * @typedef {{ status: string, annotations: { type: string, description?: string }[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: Suite[] }} Suite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, suites: Suite[] }} report
 * @returns {Tally}
 */
function tallyOfPlaywright({ stats, suites }) {
  const tests = suites.flatMap(testsIn);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ title, annotations }) => `${title}: ${reasonIn(annotations)}`),
    repeated: tests.filter(({ status }) => status === 'flaky').map(({ title }) => title),
  };
}

/**
 * @param {Suite} suite
 * @returns {readonly (PlaywrightTest & { title: string })[]}
 */
function testsIn({ specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test })));
  return [...here, ...suites.flatMap(testsIn)];
}

/** @param {PlaywrightTest['annotations']} annotations */
function reasonIn(annotations) {
  return annotations.find(({ description }) => description)?.description ?? 'no reason given';
}
