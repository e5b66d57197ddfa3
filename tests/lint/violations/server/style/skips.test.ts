// Reported as lint/suspicious/noSkippedTests: 
import { expect, test } from 'vitest';

test.skip('a room', () => {
  expect(1).toBe(1);
});
