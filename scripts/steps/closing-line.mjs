import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {import('./tally.mjs').Tally & { name: string, seconds: number }} StageResult
 */

/** A reason that is longer stands above, where its test ran. */
const WHY_LIMIT = 240;

/**
 * What `npm test` says at its end: a table by stage, what failed, why tests were skipped, which were tried again, and
 * one closing line for machines.
 * @param {readonly StageResult[]} results
 */
export function closingLines(results) {
  const rows = results.map(({ name, passed, failed, skipped, seconds }) => {
    const cells = [passed, failed.length, skipped.length].map((count) => String(count).padStart(8));
    return `${name.padEnd(13)}${cells.join('')}${seconds.toFixed(1).padStart(10)}`;
  });
  const failed = results.flatMap((result) => result.failed);
  const skipped = results.flatMap((result) => result.skipped);
  const repeated = results.flatMap((result) => result.repeated);
  return [
    'stage          passed  failed skipped   seconds',
    ...rows,
    ...failed.map(({ name, why }) => `failed: ${inOneLine(name)}: ${inOneLine(why)}`),
    ...skipped.map(({ name, why }) => `skipped: ${inOneLine(name)}: ${inOneLine(why)}`),
    ...repeated.map((name) => `passed only when tried again: ${inOneLine(name)}`),
    '',
    `${sum(results.map(({ passed }) => passed))} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ];
}

/** @param {string} text */
function inOneLine(text) {
  const line = stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim();
  return line.length <= WHY_LIMIT ? line : `${line.slice(0, WHY_LIMIT)}…`;
}

/** @param {readonly number[]} counts */
function sum(counts) {
  return counts.reduce((total, count) => total + count, 0);
}
