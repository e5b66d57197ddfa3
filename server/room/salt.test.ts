import { expect, test } from 'vitest';
import { newSalt } from './salt.ts';

test('[LOG-3] no salt is given twice, and each is 16 random bytes', () => {
  const salts = Array.from({ length: 2_000 }, newSalt);
  expect(new Set(salts).size).toBe(salts.length);
  expect(salts.every((salt) => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
});
