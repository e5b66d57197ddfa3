import { folded } from '#renderer/state/timeline/find.ts';

/** A stretch of text, found or not. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
  /** Where it begins in its text. */
  readonly start: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Where words are found in texts that are read one after the other. The words are folded, the texts are as they are
 * shown: they are compared sign by sign, so that ﾌﾟ and プ are one.
 */
export function markFound(
  texts: readonly string[],
  words: readonly string[],
): readonly (readonly Stretch[])[] {
  if (words.length === 0) return texts.map((text) => [{ text, found: false, start: 0 }]);
  const signs: { readonly text: string; readonly part: number; found: boolean }[] = [];
  /** The sign that each unit of the compared text comes from. */
  const origin: number[] = [];
  let compared = '';
  for (const [part, text] of texts.entries()) {
    for (const { segment } of graphemes.segment(text)) {
      const fold = folded(segment);
      for (let n = 0; n < fold.length; n++) origin.push(signs.length);
      compared += fold;
      signs.push({ text: segment, part, found: false });
    }
  }
  for (const word of words) {
    for (let hit = compared.indexOf(word); hit >= 0; hit = compared.indexOf(word, hit + word.length)) {
      const last = origin[hit + word.length - 1] ?? -1;
      for (let sign = origin[hit] ?? 0; sign <= last; sign++) {
        const found = signs[sign];
        if (found !== undefined) found.found = true;
      }
    }
  }
  const stretches: Stretch[][] = texts.map(() => []);
  for (const { text, part, found } of signs) {
    const before = stretches[part];
    const last = before?.at(-1);
    if (before === undefined) continue;
    if (last !== undefined && last.found === found)
      before[before.length - 1] = { ...last, text: last.text + text };
    else before.push({ text, found, start: (last?.start ?? 0) + (last?.text.length ?? 0) });
  }
  return stretches;
}
