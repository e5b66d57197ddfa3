import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * What one stage adds to the closing line.
 * @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Tally
 */

/**
 * The tally of a stage that is one check, or that ended before it could count: its exit status is all there is.
 * @param {number} status
 * @returns {Tally}
 */
export function tallyOfStatus(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
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
  // A test that passes only when repeated has failed.
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: suites.flatMap(skippedIn),
  };
}

/**
 * @param {Suite} suite
 * @returns {readonly string[]}
 */
function skippedIn({ specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(
        ({ annotations }) =>
          `${title}: ${annotations.find(({ description }) => description)?.description ?? 'no reason given'}`,
      ),
  );
  return [...here, ...suites.flatMap(skippedIn)];
}
