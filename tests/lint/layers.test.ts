import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finding, lintTree } from './biome-on-tree.ts';

const violations = join(import.meta.dirname, 'violations');
const files = globSync('**/*.{ts,tsx}', { cwd: violations }).map((path) => path.replaceAll('\\', '/'));

/** A fixture's first line names the finding that it must provoke: `// Reported as category: part of the message`. */
function expectationOf(path: string): Pick<Finding, 'category' | 'message'> {
  const line = readFileSync(join(violations, path), 'utf8').split('\n', 1)[0] ?? '';
  const [, category, message] = /^\/\/ Reported as ([^:]+): ?(.*)$/.exec(line) ?? [];
  if (category === undefined || message === undefined)
    throw new Error(`${path} does not say what it violates.`);
  return { category, message };
}

describe('lint sees every deliberate violation', () => {
  const lines = (count: number): string => `${'export {};\n'.repeat(count)}`;
  const findings = lintTree('violations', {
    'server/room/too-long.ts': lines(401),
    'server/room/long-enough.ts': lines(400),
  });
  const at = (path: string): readonly Finding[] => findings.filter((finding) => finding.path === path);

  test.each(files)('%s', (path) => {
    const { category, message } = expectationOf(path);
    const seen = at(path).filter(
      (finding) => finding.category === category && finding.message.includes(message),
    );
    expect(seen, `Expected ${category}: ${message}. Seen: ${JSON.stringify(at(path), null, 2)}`).not.toEqual(
      [],
    );
  });

  test('a file of 401 lines is too long, one of 400 is not', () => {
    const tooLong = findings.filter(({ category }) => category === 'lint/style/noExcessiveLinesPerFile');
    expect(tooLong.map(({ path }) => path)).toEqual(['server/room/too-long.ts']);
  });
});

test('lint has nothing to say about code that keeps the rules', () => {
  expect(lintTree('clean')).toEqual([]);
});
