/**
 * How often a test that failed is tried again: once on CI, where two busy cores make some waits too short and nobody is there to
 * look, and never at a desk. `npm test` names whatever passed only then; a property is tried with the same seed, and fails again.
 */
export const secondTries = process.env['CI'] === undefined ? 0 : 1;
