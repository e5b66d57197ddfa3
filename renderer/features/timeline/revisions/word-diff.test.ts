import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

function told(before: string, after: string, language = 'en'): string {
  const signs = { same: '', gone: '-', added: '+' };
  return wordDiff(before, after, language)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`))
    .join('');
}

it('[TL-3] marks the words that differ, and no others', () => {
  expect(told('lag is 4 MB on db2', 'lag is 4 GB on db2')).toBe('lag is 4 [-MB][+GB] on db2');
  expect(told('lag is 4 GB', 'lag is 4 GB now')).toBe('lag is 4 GB[+ now]');
  expect(told('a b c', 'a b c')).toBe('a b c');
});

it('[TL-3] cuts Japanese into words, too', () => {
  expect(told('接続プールを再起動中', '接続プールを増設中', 'ja')).toContain('接続プールを');
});

it('[TL-3] leaves out nothing of either text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab 接続。\n'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after, 'ja');
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('gone')).toBe(after);
    }),
  );
});

it('[TL-3] long texts are shown as replaced where they differ, without a wait', () => {
  const long = (word: string) => `same ${`${word} other `.repeat(2_000)}end`;
  expect(wordDiff(long('a'), long('b'), 'en').map(({ kind }) => kind)).toEqual([
    'same',
    'gone',
    'added',
    'same',
  ]);
});
