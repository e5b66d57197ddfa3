import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { FileReport, VitestReport } from '#scripts/steps/vitest-tally.mjs';

/** What Vitest heard of outside of all tests, such as a process that died under them. */
interface Unhandled {
  readonly message: string;
  readonly cause?: { readonly message?: string } | undefined;
}

/**
 * Writes down how each file of a run ended, for `npm test`: it counts, tries a file again and names what failed. Why a
 * test was skipped is kept, which the built-in JSON report drops; what failed outside of any test (a hook of a file, a
 * file that cannot be loaded, a process that died under it) fails its file.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Unhandled[]): void {
    const report: VitestReport = {
      seed: process.env['FAST_CHECK_SEED'] ?? '',
      files: modules.map((module) => reportOf(module, unhandled)),
      errors: unhandled
        .filter((error) => !modules.some((module) => isOf(module, error)))
        .map(({ message }) => message),
    };
    const path = process.env['QUARTERDECK_TALLY'] ?? 'test-results/tally.json';
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(report));
  }
}

function reportOf(module: TestModule, unhandled: readonly Unhandled[]): FileReport {
  const tests = [...module.children.allTests()].map((test) => ({ name: test.fullName, test }));
  const inState = (state: ReturnType<TestCase['result']>['state']) =>
    tests.filter(({ test }) => test.result().state === state);
  const hooks = [...module.children.allSuites()].flatMap((suite) => [...suite.errors()]);
  const outside = [...module.errors(), ...hooks, ...unhandled.filter((error) => isOf(module, error))];
  const path = relative(process.cwd(), module.moduleId);
  return {
    path,
    passed: inState('passed').map(({ name }) => name),
    failed: [
      ...inState('failed').map(({ name, test }) => ({ name, why: test.result().errors?.[0]?.message ?? '' })),
      ...(outside[0] === undefined ? [] : [{ name: path, why: outside[0].message }]),
    ],
    skipped: inState('skipped').map(({ name, test }) => {
      const result = test.result();
      return { name, why: ('note' in result && result.note) || 'no reason given' };
    }),
  };
}

/** Whether an error is of the process that died under a file. */
function isOf({ moduleId }: TestModule, { message, cause }: Unhandled): boolean {
  return `${message} ${cause?.message ?? ''}`.includes(moduleId);
}
