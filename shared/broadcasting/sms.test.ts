import { expect, it } from 'vitest';
import { smsCut } from './sms.ts';

it.each([
  ['a'.repeat(160), 160, 160, false],
  ['a'.repeat(161), 160, 160, true],
  ['€'.repeat(81), 160, 80, true],
  ['あ'.repeat(70), 70, 70, false],
  ['あ'.repeat(71), 70, 70, true],
  [`${'a'.repeat(69)}😀`, 70, 69, true],
])('[CAST-2] one short message holds its part of %j', (text, limit, length, isCut) => {
  const cut = smsCut(text);
  expect([cut.limit, cut.shown.length, cut.isCut]).toEqual([limit, length, isCut]);
});
