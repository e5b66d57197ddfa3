// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdAwake } from './wake-lock.ts';

let isHidden = false;

beforeEach(() => {
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});

afterEach(() => vi.restoreAllMocks());

/** A browser that gives each lock when the test says so, or refuses it. */
function aBrowser() {
  const asked: { readonly give: () => Promise<void>; readonly refuse: () => Promise<void> }[] = [];
  const held = new Set<WakeLockSentinel>();
  const request = () =>
    new Promise<WakeLockSentinel>((resolve, reject) => {
      const lock = { release: async () => void held.delete(lock) } as WakeLockSentinel;
      asked.push({
        give: async () => {
          held.add(lock);
          resolve(lock);
          await settled();
        },
        refuse: async () => {
          reject(new DOMException('The battery is low.', 'NotAllowedError'));
          await settled();
        },
      });
    });
  return {
    asked,
    request,
    held: () => held.size,
    /** The page goes out of sight, and browsers take the lock from it; or it is seen again. */
    see: async (isSeen: boolean) => {
      isHidden = !isSeen;
      if (!isSeen) held.clear();
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

it('[DESK-2] the screen is kept awake from the beginning until the wall is left', async () => {
  const browser = aBrowser();
  const stop = holdAwake(document, browser);
  await browser.asked[0]?.give();
  expect([browser.asked.length, browser.held()]).toEqual([1, 1]);
  stop();
  expect(browser.held()).toBe(0);
});

it('[DESK-2] it is asked for anew each time that the page is seen again, and not while it is hidden', async () => {
  const browser = aBrowser();
  const stop = holdAwake(document, browser);
  await browser.asked[0]?.give();
  await browser.see(false);
  expect(browser.asked).toHaveLength(1);
  await browser.see(true);
  await browser.asked[1]?.give();
  expect([browser.asked.length, browser.held()]).toEqual([2, 1]);
  stop();
  expect(browser.held()).toBe(0);
});

it('[DESK-2] a page that opens in the background asks as soon as it is seen', async () => {
  const browser = aBrowser();
  isHidden = true;
  const stop = holdAwake(document, browser);
  expect(browser.asked).toHaveLength(0);
  await browser.see(true);
  expect(browser.asked).toHaveLength(1);
  stop();
});

it('[DESK-2] after the wall was left nothing is asked for, and what comes late is given back at once', async () => {
  const browser = aBrowser();
  const stop = holdAwake(document, browser);
  stop();
  await browser.asked[0]?.give();
  expect(browser.held()).toBe(0);
  await browser.see(false);
  await browser.see(true);
  expect(browser.asked).toHaveLength(1);
});

it('[DESK-2] a browser that refuses, as on a low battery, is asked again when the page is seen again', async () => {
  const browser = aBrowser();
  const stop = holdAwake(document, browser);
  await browser.asked[0]?.refuse();
  await browser.see(false);
  await browser.see(true);
  await browser.asked[1]?.give();
  expect(browser.held()).toBe(1);
  stop();
  expect(browser.held()).toBe(0);
});

it('[DESK-2] seen again while its lock is still held, it holds no second one that nobody gives back', async () => {
  const browser = aBrowser();
  const stop = holdAwake(document, browser);
  await browser.asked[0]?.give();
  document.dispatchEvent(new Event('visibilitychange'));
  await browser.asked[1]?.give();
  stop();
  expect(browser.held()).toBe(0);
});
