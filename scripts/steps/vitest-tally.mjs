/**
 * How the tests of one file ended. What failed outside of any test is named by the file's path.
 * @typedef {import('./tally.mjs').Named} Named
 * @typedef {{ path: string, passed: string[], failed: Named[], skipped: Named[] }} FileReport
 */

/**
 * What tests/tally-reporter.ts writes. `errors` belong to no file. `seed` is that of the properties.
 * @typedef {{ seed: string, files: FileReport[], errors: string[] }} VitestReport
 */

/**
 * The files of a run in which something failed.
 * @param {VitestReport} report
 * @returns {string[]} their paths in the project
 */
export function filesThatFailed({ files }) {
  return files.filter(({ failed }) => failed.length > 0).map(({ path }) => path);
}

/**
 * The tally of a run, and of a second one of the files in which something failed: what the second says of them counts.
 * @param {VitestReport} first
 * @param {VitestReport | null} [second]
 * @returns {import('./tally.mjs').Tally}
 */
export function tallyOfVitest(first, second = null) {
  const again = new Map((second?.files ?? []).map((file) => [file.path, file]));
  const files = first.files.map((file) => again.get(file.path) ?? file);
  const failed = files.flatMap((file) => file.failed);
  const errors = [...first.errors, ...(second?.errors ?? [])];
  const stillFails = new Set(failed.map(({ name }) => name));
  return {
    passed: files.reduce((total, file) => total + file.passed.length, 0),
    failed: [...failed, ...errors.map((why) => ({ name: 'outside of any test', why }))],
    skipped: files.flatMap((file) => file.skipped),
    repeated: first.files
      .flatMap((file) => file.failed.map(({ name }) => name))
      .filter((name) => !stillFails.has(name)),
  };
}
