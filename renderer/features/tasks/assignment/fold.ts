/** A text folded for comparison, with the place in the original that each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** Index in the folded text -> index in the original; one entry more for the end. */
  readonly origin: readonly number[];
}

/** Widths and cases made equal: full-width at signs, digits, letters and spaces count as the plain ones. */
export function fold(original: string): Folded {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = character.normalize('NFKC').toLowerCase();
    const folded = /^\s+$/u.test(plain) ? ' ' : plain;
    for (let n = 0; n < folded.length; n += 1) origin.push(at);
    text += folded;
    at += character.length;
  }
  origin.push(at);
  return { text, origin };
}
