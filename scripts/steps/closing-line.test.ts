import { expect, test } from 'vitest';
import { closingLines } from './closing-line.mjs';
import { runsTypeScript } from './node24.mjs';

test('the last line counts all stages together; what failed, each skip and each second try are named before it', () => {
  const lines = closingLines([
    {
      name: 'unit',
      passed: 3,
      failed: [{ name: '[TL-1] an entry', why: '\u001b[31mexpected 1\u001b[39m\n  to be 2' }],
      skipped: [],
      repeated: ['[LOG-2] a kill'],
      seconds: 1.23,
    },
    {
      name: 'e2e',
      passed: 2,
      failed: [],
      skipped: [{ name: 'alerts', why: 'no Alertmanager here' }],
      repeated: [],
      seconds: 4,
    },
  ]);
  expect(lines.at(-1)).toBe('5 passed, 1 failed, 1 skipped');
  expect(lines).toContain('failed: [TL-1] an entry: expected 1 to be 2');
  expect(lines).toContain('skipped: alerts: no Alertmanager here');
  expect(lines).toContain('passed only when tried again: [LOG-2] a kill');
});

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.11.0', false],
  ['24.21.0', true],
  ['26.0.0', true],
])('Node %s runs TypeScript as it is: %s', (version, expected) => {
  expect(runsTypeScript(version)).toBe(expected);
});
