import { describe, expect, test } from 'vitest';
import { withStatus } from './tally.mjs';
import { type FileReport, filesThatFailed, tallyOfVitest, type VitestReport } from './vitest-tally.mjs';

const HOOK = { name: 'papers.test.ts', why: 'the app did not start' };
const RACE = { name: 'joins', why: 'timed out' };

const first = report(
  file('rooms.test.ts', { passed: ['opens'], failed: [RACE] }),
  file('papers.test.ts', { skipped: [{ name: 'prints', why: 'no reason given' }], failed: [HOOK] }),
  file('links.test.ts', { passed: ['leads'] }),
);

describe('files that are tried again', () => {
  test('are those where a test failed, or what stands before all tests', () => {
    expect(filesThatFailed(first)).toEqual(['rooms.test.ts', 'papers.test.ts']);
  });

  test('count as they ended then, and what failed only before is named', () => {
    const second = report(
      file('rooms.test.ts', { passed: ['opens'], failed: [RACE] }),
      file('papers.test.ts', { passed: ['prints'] }),
    );
    expect(tallyOfVitest(first, second)).toEqual({
      passed: 3,
      failed: [RACE],
      skipped: [],
      repeated: ['papers.test.ts'],
    });
  });

  test('that could not be tried again stay failed', () => {
    expect(tallyOfVitest(first).failed).toEqual([RACE, HOOK]);
    expect(tallyOfVitest(first).repeated).toEqual([]);
  });
});

test('an error that belongs to no file fails the run', () => {
  const tally = tallyOfVitest({ ...report(file('links.test.ts', { passed: ['leads'] })), errors: ['lost'] });
  expect(tally.failed).toEqual([{ name: 'outside of any test', why: 'lost' }]);
});

test('a run that ends badly with nothing failed is failed', () => {
  const tally = tallyOfVitest(report(file('links.test.ts', { passed: ['leads'] })));
  expect(withStatus('unit', tally, 137).failed).toEqual([{ name: 'unit', why: 'ended with status 137' }]);
  expect(withStatus('unit', tally, 0).failed).toEqual([]);
});

function report(...files: FileReport[]): VitestReport {
  return { seed: '1', files, errors: [] };
}

function file(path: string, ended: Partial<FileReport>): FileReport {
  return { path, passed: [], failed: [], skipped: [], ...ended };
}
