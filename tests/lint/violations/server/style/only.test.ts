// Reported as lint/suspicious/noFocusedTests: 
import { expect, test } from 'vitest';

test.only('a room', () => {
  expect(1).toBe(1);
});
