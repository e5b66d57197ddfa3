import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageStyle } from './page-style.ts';

it('[TL-6] whatever an incident is called, its name ends no rule of the page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const css = pageStyle('A4', { left: title, right: 'Internal', foot: '' });
      const [, content = ''] = /@top-left \{ content: "([^"]*)"; font/.exec(css) ?? [];
      // Letters, digits and blanks, and signs by their number: nothing that CSS reads.
      expect(content).toMatch(/^(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*$/u);
      expect(css.match(/[{}]/g)).toHaveLength(10);
    }),
  );
});

it('[TL-6] pages are of the size that was chosen, numbered, with the stamp', () => {
  const css = pageStyle('Letter', { left: 'QD-1', right: 'Internal', foot: '' });
  expect(css).toContain('size: Letter portrait');
  expect(css).toContain('counter(page) " / " counter(pages)');
  expect(css).toContain('@top-right { content: "Internal"');
});
