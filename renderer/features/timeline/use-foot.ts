import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { TimelineView } from '#renderer/state/timeline/timeline.ts';

/** So near to the end counts as being there. */
const NEAR_PX = 24;

export interface Foot {
  /** Entries that came since the reader left the foot. */
  readonly unseen: number;
  readonly onScroll: () => void;
  readonly go: () => void;
}

/**
 * Keeps the newest in sight for who is at the foot, and what they read in its place for who has scrolled up: also
 * when older history is put before it.
 */
export function useFoot(given: {
  readonly rows: Virtualizer<HTMLDivElement, HTMLElement>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: TimelineView;
  /** Whether what is laid out ends where the timeline does. */
  readonly isFoot: boolean;
  /** How many entries were put before the first that was laid out. */
  readonly before: number;
  readonly atFoot: boolean;
  /** Somebody is on their way to another place. */
  readonly jumping: RefObject<boolean>;
  readonly setAtFoot: (atFoot: boolean) => void;
}): Foot {
  const { rows, scroller, view, isFoot, before, atFoot, jumping, setAtFoot } = given;
  const seen = useRef(0);
  const top = useRef(0);
  const last = useRef({ before, epoch: view.epoch });
  // The end of the list, counted from what was there first: older history does not make it new.
  const end = view.length - view.before;
  const size = rows.getTotalSize();
  const opening = rows.scrollRect?.height;

  useLayoutEffect(() => {
    if (last.current.epoch !== view.epoch) {
      last.current = { before, epoch: view.epoch };
      seen.current = end;
      if (!jumping.current) setAtFoot(true);
      return;
    }
    const added = before - last.current.before;
    last.current.before = before;
    if (added > 0 && !atFoot) {
      const height = rows.measurementsCache[added]?.start ?? 0;
      rows.scrollToOffset((rows.scrollOffset ?? 0) + height);
    }
    if (atFoot) seen.current = end;
  }, [before, view.epoch, end, atFoot, jumping, setAtFoot, rows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes the height of the list, or of what it is seen through, moves its foot
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!atFoot || element === null) return;
    element.scrollTop = element.scrollHeight;
    top.current = element.scrollTop;
  }, [atFoot, size, opening, view.version, scroller]);

  return {
    unseen: Math.max(0, end - seen.current),
    onScroll: () => {
      const element = scroller.current;
      if (element === null) return;
      const { scrollTop, scrollHeight, clientHeight } = element;
      const isUp = scrollTop < top.current;
      top.current = scrollTop;
      // An event is told a frame late: until then the list may have grown, or its panel become lower, around a reader
      // who has not moved. Only who scrolls up leaves the foot.
      if (scrollHeight - scrollTop - clientHeight < NEAR_PX) setAtFoot(isFoot);
      else if (isUp) setAtFoot(false);
    },
    go: () => setAtFoot(true),
  };
}
