/** So many places of one pattern are looked at: a text that has more is stopped anyway. */
const MOST = 100;

/** Where a pattern is found in a text, the first places. */
export function matches(
  text: string,
  pattern: RegExp,
): readonly { readonly words: string; readonly at: number }[] {
  const found: { words: string; at: number }[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ words: match[0], at: match.index });
    if (found.length === MOST) break;
  }
  return found;
}
