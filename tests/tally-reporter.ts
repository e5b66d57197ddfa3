import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** What a stage of `npm test` adds to the closing line. Read by scripts/test.mjs. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  /** Passed only when they were tried again. */
  readonly repeated: readonly string[];
}

/**
 * Counts the tests of a run for `npm test` and keeps why a test was skipped, which the built-in JSON report drops.
 * A file that cannot be loaded and an error outside any test count as one failed test each.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0);
    const tally: Tally = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed:
        tests.filter((test) => test.result().state === 'failed').length + broken.length + unhandled.length,
      skipped: tests
        .map((test) => ({ name: test.fullName, result: test.result() }))
        .filter(({ result }) => result.state === 'skipped')
        .map(({ name, result }) => `${name}: ${('note' in result && result.note) || 'no reason given'}`),
      repeated: tests.filter((test) => test.diagnostic()?.flaky).map((test) => test.fullName),
    };
    const path = process.env['QUARTERDECK_TALLY'] ?? 'test-results/tally.json';
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(tally));
  }
}
