/**
 * @typedef {import('./tally.mjs').Tally & { name: string, seconds: number }} StageResult
 */

/**
 * What `npm test` says at its end: a table by stage, why tests were skipped, which were tried again, and one closing line
 * for machines.
 * @param {readonly StageResult[]} results
 */
export function closingLines(results) {
  const rows = results.map(({ name, passed, failed, skipped, seconds }) => {
    const cells = [passed, failed, skipped.length].map((count) => String(count).padStart(8));
    return `${name.padEnd(13)}${cells.join('')}${seconds.toFixed(1).padStart(10)}`;
  });
  const reasons = results
    .flatMap(({ skipped }) => skipped)
    .map((reason) => `skipped: ${reason.replaceAll('\n', ' ')}`);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  const again = results
    .flatMap(({ repeated }) => repeated)
    .map((name) => `passed only when tried again: ${name.replaceAll('\n', ' ')}`);
  const table = ['stage          passed  failed skipped   seconds', ...rows, ...reasons, ...again];
  return [...table, '', `${passed} passed, ${failed} failed, ${reasons.length} skipped`];
}

/** @param {readonly number[]} counts */
function sum(counts) {
  return counts.reduce((total, count) => total + count, 0);
}
