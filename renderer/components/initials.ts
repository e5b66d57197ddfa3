const LATIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Two letters for a name: of the first and the last word, or the first character where names have no spaces. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s\u3000]+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const head = [...first][0] ?? '?';
  if (!LATIN.test(head)) return head;
  const tail = words.length > 1 ? ([...last][0] ?? '') : ([...first][1] ?? '');
  return (head + tail).toUpperCase();
}
