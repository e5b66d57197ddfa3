/** Whether a test that failed is tried once more: on CI, where nobody is there to look, and never at a desk. */
export const triesAgain = process.env['CI'] !== undefined;

/** More files than this do not fail by chance, and are not tried again. */
export const AT_MOST_FILES = 8;
