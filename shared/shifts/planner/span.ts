import { toMs } from '#shared/time/instant.ts';
import type { Period } from '../shift.ts';

/** A stretch of time in ms since the epoch: `from` is part of it, `to` is not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A period in ms. */
export function spanOf({ from, to }: Period): Span {
  return { from: toMs(from), to: toMs(to) };
}

/** Spans in order, with those that touch made one, and empty ones left out. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const made: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = made.at(-1);
    if (to <= from) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else made.push({ from, to });
  }
  return made;
}

/** What some spans leave free of another one. */
export function freeOf(spans: readonly Span[], within: Span): readonly Span[] {
  const free: Span[] = [];
  let at = within.from;
  for (const { from, to } of merged(spans)) {
    if (from > at) free.push({ from: at, to: Math.min(from, within.to) });
    at = Math.max(at, to);
    if (at >= within.to) break;
  }
  if (at < within.to) free.push({ from: at, to: within.to });
  return free.filter(({ from, to }) => from < to);
}

/** How much of a span some others cover, in ms. */
export function coveredMs(span: Span, by: readonly Span[]): number {
  return merged(by).reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
    0,
  );
}

/** From `at` on, when the first of some merged spans begins; `at` itself where it lies in one. */
export function freeUntil(barred: readonly Span[], at: number): number {
  for (const { from, to } of barred) {
    if (to <= at) continue;
    return Math.max(at, from);
  }
  return Number.POSITIVE_INFINITY;
}
