import { balanced } from '#shared/text/bidi.ts';

/** As much as a menu shows without covering the screen. */
const LONGEST = 90;

/** Words of others as the label of a menu: one line, cut, and no sign of theirs is taken for the key of the entry. */
export function menuText(words: string): string {
  const line = [...words.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()];
  const cut =
    line.length > LONGEST
      ? `${line
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : line.join('');
  return balanced(cut).replaceAll('&', '&&');
}
