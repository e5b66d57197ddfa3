/** A stretch of a text that is the same as before, was added, or was taken out. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'gone';
  readonly text: string;
}

/** Past this many comparisons the middle is shown as replaced: nobody reads word by word what long texts became. */
const MOST = 400_000;

/** What became of a text, word by word; Japanese is cut into words by the browser. */
export function wordDiff(before: string, after: string, language: string): readonly Piece[] {
  const old = wordsOf(before, language);
  const now = wordsOf(after, language);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  return merged([
    ...old.slice(0, head).map((text): Piece => ({ kind: 'same', text })),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map((text): Piece => ({ kind: 'same', text })),
  ]);
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, language: string): readonly string[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The longest common run of words stays; what is not in it is gone or added. */
function middle(old: readonly string[], now: readonly string[]): readonly Piece[] {
  const gone = old.map((text): Piece => ({ kind: 'gone', text }));
  const added = now.map((text): Piece => ({ kind: 'added', text }));
  if (old.length === 0 || now.length === 0 || old.length * now.length > MOST) return [...gone, ...added];
  const width = now.length + 1;
  /** How long the common run of what begins at both places is. */
  const common = new Uint32Array((old.length + 1) * width);
  const lengthAt = (o: number, n: number) => common[o * width + n] ?? 0;
  for (let o = old.length - 1; o >= 0; o--)
    for (let n = now.length - 1; n >= 0; n--)
      common[o * width + n] =
        old[o] === now[n] ? lengthAt(o + 1, n + 1) + 1 : Math.max(lengthAt(o + 1, n), lengthAt(o, n + 1));
  const pieces: Piece[] = [];
  let o = 0;
  let n = 0;
  while (o < old.length || n < now.length) {
    const [was, is] = [gone[o], added[n]];
    if (was !== undefined && is !== undefined && was.text === is.text) {
      pieces.push({ kind: 'same', text: is.text });
      o += 1;
      n += 1;
    } else if (was !== undefined && (is === undefined || lengthAt(o + 1, n) >= lengthAt(o, n + 1))) {
      pieces.push(was);
      o += 1;
    } else if (is !== undefined) {
      pieces.push(is);
      n += 1;
    }
  }
  return pieces;
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && last.kind === piece.kind)
      result[result.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
