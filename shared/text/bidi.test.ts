import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced, isolated } from './bidi.ts';

const marks = fc.string({
  unit: fc.constantFrom('\u2066', '\u2067', '\u2068', '\u2069', '\u202e', '\u202c', 'a', 'א', '1'),
});

/** How deep the text is in isolation after each of its signs. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((sign) => {
    if (/[\u2066-\u2068]/.test(sign)) depth += 1;
    if (sign === '\u2069') depth -= 1;
    return depth;
  });
}

describe('text that runs from right to left', () => {
  it('[DESK-4] leaves no isolation that it did not begin, and ends what it began', () => {
    fc.assert(
      fc.property(marks, (text) => {
        const after = depths(balanced(text));
        expect(after.every((depth) => depth >= 0)).toBe(true);
        expect(after.at(-1) ?? 0).toBe(0);
        expect(balanced(text).replaceAll('\u2069', '')).toBe(text.replaceAll('\u2069', ''));
        expect(balanced(balanced(text))).toBe(balanced(text));
      }),
    );
  });

  it.each(['שלום', 'مرحبا', 'ana אבג', '\u202egnp.exe', '\u2069\u2069'])(
    '[DESK-4] is kept apart from the sentence that it stands in: %j',
    (text) => {
      expect(isolated(text)).toBe(`\u2068${balanced(text)}\u2069`);
    },
  );

  it.each(['Ana', '健二', 'Zoë', '👩‍🚒', 'क्षि', '<b>', 'нет', '12', ''])(
    '[DESK-4] other text stays as it is: %s',
    (text) => {
      expect(isolated(text)).toBe(text);
    },
  );
});
