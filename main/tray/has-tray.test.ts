import { describe, expect, it } from 'vitest';
import { hasTray } from './has-tray.ts';

function answers(text: string) {
  return async () => text;
}

function fails() {
  return Promise.reject(new Error('no such program'));
}

describe('whether there is a tray', () => {
  it.each([
    ['win32', '', fails, true],
    ['darwin', '', fails, true],
    ['linux', '', answers('(true,)\n'), true],
    ['linux', '', answers('(false,)\n'), false],
    ['linux', '', fails, false],
    ['linux', 'yes', fails, true],
    ['win32', 'no', fails, false],
    ['linux', 'perhaps', fails, false],
  ] as const)('[DESK-2] on %s, told %j: case %#', async (platform, said, run, expected) => {
    expect(await hasTray({ platform, said, run })).toBe(expected);
  });
});
