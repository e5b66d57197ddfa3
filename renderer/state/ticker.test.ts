// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRoomClock } from './room-clock.ts';
import { createTicker } from './ticker.ts';

/** A page whose visibility a test decides. */
function aPage() {
  const page = document.implementation.createHTMLDocument();
  let hidden = false;
  Object.defineProperty(page, 'hidden', { get: () => hidden });
  return {
    page,
    hide: (value: boolean) => {
      hidden = value;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T09:00:00.400Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

it('[SYNC-7] moves on the server’s whole seconds, so that screens change together', () => {
  const ahead = 250;
  const clock = createRoomClock(
    () => Date.now() + ahead,
    () => null,
  );
  const ticker = createTicker(clock, aPage().page);
  const seen: number[] = [];
  const stop = ticker.listen(() => seen.push(ticker.now()));
  vi.advanceTimersByTime(3_000);
  stop();
  vi.advanceTimersByTime(3_000);
  expect(seen).toHaveLength(3);
  for (const at of seen) expect(at % 1_000).toBeLessThan(10);
});

it('[SYNC-7] stands still while hidden, and is right at once when it is seen again', () => {
  const { page, hide } = aPage();
  const ticker = createTicker(
    createRoomClock(
      () => Date.now(),
      () => null,
    ),
    page,
  );
  const seen: number[] = [];
  const stop = ticker.listen(() => seen.push(ticker.now()));
  hide(true);
  vi.advanceTimersByTime(3_600_000);
  expect(seen).toEqual([]);
  hide(false);
  expect(seen).toEqual([Date.now()]);
  stop();
});

it('[SYNC-7] a sped-up drill has its own time', () => {
  const simulation = {
    startsAt: '2026-01-01T00:00:00.000Z',
    anchoredAt: '2026-11-20T09:00:00.400Z',
    speed: 60,
  };
  const clock = createRoomClock(
    () => Date.now(),
    () => simulation,
  );
  vi.advanceTimersByTime(1_000);
  expect(new Date(clock.now()).toISOString()).toBe('2026-01-01T00:01:00.000Z');
  expect(clock.speed()).toBe(60);
});
