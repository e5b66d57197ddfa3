/** A stretch of time in milliseconds since the epoch, its end not in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The spans as one line of time: in order, joined where they touch, without the empty ones. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const line: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = line.at(-1);
    if (last === undefined || last.to < span.from) line.push(span);
    else line[line.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return line;
}

/** What is left of the spans without the others. */
export function without(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  return joined(others).reduce(
    (left, other) =>
      left.flatMap((span) =>
        overlap(span, other)
          ? [
              { from: span.from, to: other.from },
              { from: other.to, to: span.to },
            ].filter(({ from, to }) => from < to)
          : [span],
      ),
    joined(spans),
  );
}

/** What of the spans lies within one. */
export function within(spans: readonly Span[], { from, to }: Span): readonly Span[] {
  return joined(spans.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) })));
}
