import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { due } from './decide.ts';

test('[TASK-1] due', () => {
  expect(createHash('sha256')).toBeDefined();
  fc.assert(fc.property(fc.integer(), (n) => due(n) === n));
});
