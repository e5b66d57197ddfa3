import { expect, it } from 'vitest';
import { MINUTE } from '#shared/time/instant.ts';
import { shiftAt } from './burn-in.ts';

it('[DESK-2] a wall moves a little every few minutes, is never far from its place, and comes back to it', () => {
  const places = Array.from({ length: 9 }, (_, n) => shiftAt(n * 4 * MINUTE));
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  for (const { x, y } of places) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(0.5);
  expect(shiftAt(4 * MINUTE - 1)).toEqual(shiftAt(0));
  expect(shiftAt(9 * 4 * MINUTE)).toEqual({ x: 0, y: 0 });
});
