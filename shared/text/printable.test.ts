import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from './printable.ts';

describe('text for a terminal', () => {
  it.each([
    ['\u001b[2Jgone', '\\u001b[2Jgone'],
    ['a\u009b31m', 'a\\u009b31m'],
    ['a\rb\u2028c', 'a\\u000db\\u2028c'],
    ['\u202egnp.exe', '\\u202egnp.exe'],
    ['健二 👩‍🚒 é\n', '健二 👩‍🚒 é\n'],
  ])('[TL-1] is shown and not obeyed: %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('[TL-1] stays the same JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = JSON.stringify({ text });
        expect(JSON.parse(printable(line))).toEqual({ text });
        expect(printable(line)).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
      }),
    );
  });
});
