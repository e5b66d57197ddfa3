import { expect, it } from 'vitest';
import { createLogTail } from './log-tail.ts';

it('[DESK-1] the last 20 lines of a server are kept, cut where it cut them, without what people wrote', () => {
  const tail = createLogTail();
  tail.take('a note of Aiko\nTypeErr');
  tail.take(new TextEncoder().encode('or: Aiko\n'));
  expect(tail.lines()).toEqual(['TypeError']);
  for (let n = 0; n < 30; n += 1) tail.take(`    at f (/x/a.js:${n}:1)\n`);
  expect(tail.lines()).toHaveLength(20);
  expect(tail.lines().at(-1)).toBe('    at f a.js:29:1');
});
