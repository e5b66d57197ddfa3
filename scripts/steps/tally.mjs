/**
 * A test that failed or was skipped, and the reason that was given.
 * @typedef {{ name: string, why: string }} Named
 */

/**
 * What one stage adds to the closing line. `repeated`: the tests that passed only when they were tried again.
 * @typedef {{
 *   passed: number,
 *   failed: readonly Named[],
 *   skipped: readonly Named[],
 *   repeated: readonly string[],
 * }} Tally
 */

/**
 * The tally of a stage that is one check, or that ended before it could count: its exit status is all there is.
 * @param {string} name of the stage
 * @param {number} status
 * @returns {Tally}
 */
export function tallyOfStatus(name, status) {
  const failed = status === 0 ? [] : [{ name, why: `ended with status ${status}` }];
  return { passed: status === 0 ? 1 : 0, failed, skipped: [], repeated: [] };
}

/**
 * A run that failed for another reason than a test must not look green.
 * @param {string} name of the stage
 * @param {Tally} tally
 * @param {number} status
 * @returns {Tally}
 */
export function withStatus(name, tally, status) {
  return status === 0 || tally.failed.length > 0
    ? tally
    : { ...tally, failed: tallyOfStatus(name, status).failed };
}
