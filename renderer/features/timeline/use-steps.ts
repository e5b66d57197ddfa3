import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { TimelineView } from '#renderer/state/timeline/timeline.ts';
import type { Window } from './use-window.ts';

export interface Steps {
  /** The index in the timeline of the entry that the reader is at; -1 where they are at none. */
  readonly index: number;
  /** Goes to an index of the timeline: lays it out, scrolls there, and hands it the focus if asked. */
  readonly goTo: (index: number, focus: boolean) => void;
}

/** Where the reader is in the list, kept by the entry's key while others come before and behind it. */
export function useSteps(given: {
  readonly rows: Virtualizer<HTMLDivElement, HTMLElement>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: TimelineView;
  readonly part: Window;
  readonly active: number | null;
  readonly onActive: (key: number | null) => void;
  /** Whether somebody is on their way; it is set here. */
  readonly jumping: RefObject<boolean>;
  readonly setAtFoot: (atFoot: boolean) => void;
}): Steps {
  const { rows, scroller, view, part, active, onActive, jumping, setAtFoot } = given;
  const { timeline } = useRoom();
  const wanted = useRef<{ readonly key: number; readonly focus: boolean; isScrolled: boolean } | null>(null);
  const [, again] = useState(0);
  const place = active === null ? -1 : timeline.indexOf(active);
  const index = place >= 0 && place < view.length && timeline.keyAt(place) === active ? place : -1;

  // After every showing: what was jumped to may be laid out only by the next one.
  useLayoutEffect(() => {
    const want = wanted.current;
    if (want === null) return;
    const row = timeline.indexOf(want.key) - part.base;
    if (row < 0 || row >= part.count) return;
    if (!want.isScrolled) {
      want.isScrolled = true;
      rows.scrollToIndex(row, { align: 'center' });
    }
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"]`);
    if (element === null || element === undefined) return;
    wanted.current = null;
    jumping.current = false;
    if (want.focus) element.focus({ preventScroll: true });
  });

  return {
    index,
    goTo: (to, focus) => {
      const key = timeline.keyAt(to);
      if (typeof key !== 'number') return;
      wanted.current = { key, focus, isScrolled: false };
      jumping.current = true;
      setAtFoot(false);
      part.goTo(to, timeline.view.getState());
      onActive(key);
      again((count) => count + 1);
    },
  };
}
