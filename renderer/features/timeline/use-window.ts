import { useCallback, useState } from 'react';
import type { TimelineView } from '#renderer/state/timeline/timeline.ts';

/** Who is at the foot has this many entries above them, give or take a step. */
const KEPT = 400;
const STEP = 200;
/** Who scrolls on is shown so many more each time. */
const REVEALED = 1_000;
/** Who jumps has so many on both sides. */
const AROUND = 200;

/** The part of the timeline that is laid out. */
export interface Window {
  /** The index of its first entry in the timeline. */
  readonly base: number;
  /** How many entries were put before its first ones; grows by `reveal`. */
  readonly before: number;
  readonly count: number;
  /** Whether it ends where the timeline does. */
  readonly isFoot: boolean;
  /** Key of its n-th entry. */
  readonly keyAt: (index: number) => number | string;
  /** Shows more of what is above, also of what is still to be loaded there. */
  readonly reveal: () => void;
  /** Shows more of what is below. */
  readonly revealBelow: () => void;
  /** Lays out what stands around an index of the timeline, as that is now. */
  readonly goTo: (index: number, now: TimelineView) => void;
}

/**
 * The virtual list walks over all that it lays out with every entry that comes. So it is given the end of the
 * timeline only, or what is around the place that somebody jumped to, and more of it as they scroll: what comes costs
 * the same however long the log is (TL-4).
 */
export function useWindow(
  view: TimelineView,
  atFoot: boolean,
  keyOf: (index: number) => number | string,
): Window {
  // Counted from the entry that was first when the list began, so that older history does not move it.
  const nearFoot = Math.floor((view.length - view.before - KEPT) / STEP) * STEP;
  const [start, setStart] = useState(nearFoot);
  /** Where it ends; null: with the timeline. */
  const [end, setEnd] = useState<number | null>(null);
  // A filter, or a log that began anew, can leave nothing where the window began.
  const beyond = view.before + start >= view.length;
  if ((atFoot || beyond) && start !== nearFoot) setStart(nearFoot);
  if ((atFoot || (end !== null && view.before + end >= view.length)) && end !== null) setEnd(null);
  const base = Math.min(Math.max(0, view.before + start), view.length);
  const until = end === null ? view.length : Math.max(base, Math.min(view.length, view.before + end));
  const first = base - view.before;
  return {
    base,
    before: -first,
    count: until - base,
    isFoot: until === view.length,
    keyAt: useCallback((index) => keyOf(base + index), [keyOf, base]),
    reveal: () => setStart(first - REVEALED),
    revealBelow: () => setEnd(until - view.before + REVEALED),
    goTo: (index, now) => {
      if (now.epoch === view.epoch && index >= base + AROUND / 2 && index < until - AROUND / 2) return;
      setStart(index - now.before - AROUND);
      setEnd(index - now.before + AROUND);
    },
  };
}
