/**
 * The parts of Playwright's JSON report that are read here.
 * @typedef {{
 *   status: string,
 *   annotations: { type: string, description?: string }[],
 *   results: { error?: { message?: string } }[],
 * }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, flaky: number }, suites: Suite[], errors?: { message?: string }[] }} PlaywrightReport
 */

/**
 * @param {PlaywrightReport} report
 * @returns {import('./tally.mjs').Tally}
 */
export function tallyOfPlaywright({ stats, suites, errors = [] }) {
  const tests = suites.flatMap(testsIn);
  /** @param {string} wanted */
  const inState = (wanted) => tests.filter(({ status }) => status === wanted);
  return {
    passed: stats.expected + stats.flaky,
    failed: [
      ...inState('unexpected').map(({ title, results }) => ({
        name: title,
        why: results.find(({ error }) => error !== undefined)?.error?.message ?? '',
      })),
      ...errors.map(({ message = '' }) => ({ name: 'outside of any test', why: message })),
    ],
    skipped: inState('skipped').map(({ title, annotations }) => ({
      name: title,
      why: annotations.find(({ description }) => description)?.description ?? 'no reason given',
    })),
    repeated: inState('flaky').map(({ title }) => title),
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
