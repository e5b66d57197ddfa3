import type { Virtualizer } from '@tanstack/react-virtual';
import { act, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { TimelineView } from '#renderer/state/timeline/timeline.ts';
import { useFoot } from './use-foot.ts';

const OPENING_PX = 300;

/** What the list is seen through, as a browser lays it out: it scrolls no further than to its end. */
function anOpening(scrollHeight: number) {
  const element = { scrollHeight, clientHeight: OPENING_PX, scrollTop: 0 };
  return new Proxy(element, {
    set: (target, name, value) => {
      const most = target.scrollHeight - target.clientHeight;
      return Reflect.set(target, name, name === 'scrollTop' ? Math.min(value, most) : value);
    },
  });
}

function aList() {
  const element = anOpening(1_000);
  const rows = { getTotalSize: () => element.scrollHeight, scrollRect: { width: 800, height: OPENING_PX } };
  const scroller = { current: element as unknown as HTMLDivElement };
  const jumping = { current: false };
  let version = 0;
  const list = renderHook(() => {
    const [atFoot, setAtFoot] = useState(true);
    const foot = useFoot({
      rows: rows as unknown as Virtualizer<HTMLDivElement, HTMLElement>,
      scroller,
      view: { epoch: 0, length: version, before: 0, version } as TimelineView,
      isFoot: true,
      before: 0,
      atFoot,
      jumping,
      setAtFoot,
    });
    return { atFoot, foot };
  });
  return {
    element,
    isAtFoot: () => list.result.current.atFoot,
    /** The event that a browser sends after a move, a frame late. */
    scrolled: () => act(() => list.result.current.foot.onScroll()),
    /** An entry comes. */
    comes: () => {
      version += 1;
      list.rerender();
    },
  };
}

describe('the foot of the timeline', () => {
  it('[TL-1] is kept by who did not move, whatever grew before the event came', () => {
    const list = aList();
    expect(list.element.scrollTop).toBe(700);
    list.element.scrollHeight = 1_200;
    list.scrolled();
    expect(list.isAtFoot()).toBe(true);
    list.comes();
    expect(list.element.scrollTop).toBe(900);
  });

  it('[TL-1] is kept where the panel became lower', () => {
    const list = aList();
    list.element.clientHeight = 200;
    list.scrolled();
    list.comes();
    expect(list.isAtFoot()).toBe(true);
    expect(list.element.scrollTop).toBe(800);
  });

  it('[TL-4] is left by who scrolls up, and what they read stays; it is reached again by scrolling down', () => {
    const list = aList();
    list.element.scrollTop = 500;
    list.scrolled();
    expect(list.isAtFoot()).toBe(false);
    list.element.scrollHeight = 1_400;
    list.comes();
    expect(list.element.scrollTop).toBe(500);
    list.element.scrollTop = 1_090;
    list.scrolled();
    expect(list.isAtFoot()).toBe(true);
  });

  it('[TL-4] is left by who scrolls up while entries come', () => {
    const list = aList();
    list.element.scrollHeight = 1_500;
    list.comes();
    list.element.scrollTop = 1_100;
    list.scrolled();
    expect(list.isAtFoot()).toBe(false);
  });
});
