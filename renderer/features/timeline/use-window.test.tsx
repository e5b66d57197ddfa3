import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import type { TimelineView } from '#renderer/state/timeline/timeline.ts';
import { useWindow } from './use-window.ts';

function aView(length: number, before = 0): TimelineView {
  return { length, before, filter: NO_FILTER, earlier: 'none', scanning: false } as TimelineView;
}

function keyOf(index: number): number {
  return index;
}

test('[TL-4] a filter that leaves less than what is above the window shows what is left', () => {
  const { result, rerender } = renderHook(({ view, atFoot }) => useWindow(view, atFoot, keyOf), {
    initialProps: { view: aView(100_000), atFoot: true },
  });
  expect(result.current.base).toBeGreaterThan(99_000);
  rerender({ view: aView(100_000), atFoot: false });
  rerender({ view: aView(7), atFoot: false });
  expect(result.current).toMatchObject({ base: 0, count: 7 });
  rerender({ view: aView(0), atFoot: false });
  expect(result.current).toMatchObject({ base: 0, count: 0 });
});

test('[TL-4] nobody is moved who reads further up while entries come', () => {
  const { result, rerender } = renderHook(({ view, atFoot }) => useWindow(view, atFoot, keyOf), {
    initialProps: { view: aView(100_000), atFoot: true },
  });
  const { base } = result.current;
  rerender({ view: aView(100_000), atFoot: false });
  rerender({ view: aView(150_000), atFoot: false });
  expect(result.current).toMatchObject({ base, count: 150_000 - base });
});
