import { MINUTE } from '#shared/time/instant.ts';
import { freeOf, type Span } from './span.ts';

/** Shifts begin at full and half hours, where people and calendars expect it, and where rest windows begin and end. */
export const GRID = 30 * MINUTE;

/** A part of a seat's time that no shift holds yet. */
export interface Stretch {
  /** Where one shift may take over from another, the two ends included. */
  readonly cuts: readonly number[];
  /** When the first shift begins: earlier than the first cut, where a shift is before it. */
  readonly begins: number;
  /** When the last one ends: later than the last cut, where a shift comes after it. */
  readonly ends: number;
}

/** What the shifts that a seat has leave to be filled. */
export function stretchesOf(held: readonly Span[], within: Span, overlap: number): readonly Stretch[] {
  return freeOf(held, within).map((free) => ({
    cuts: cutsOf(free),
    // Whoever comes is there before the one who leaves has gone, and stays until the next is there.
    begins: free.from === within.from ? free.from : Math.max(within.from, free.from - overlap),
    ends: free.to === within.to ? free.to : free.to + overlap,
  }));
}

/** The two ends of a stretch, and the full and half hours between them. */
function cutsOf({ from, to }: Span): readonly number[] {
  const cuts = [from];
  for (let cut = (Math.floor(from / GRID) + 1) * GRID; cut < to; cut += GRID) cuts.push(cut);
  return [...cuts, to];
}
