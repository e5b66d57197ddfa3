import { execFileSync, spawnSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';

/** Why no mouse of the desktop can be moved here; null where one can. */
export function noMouse(): string | null {
  if ((process.env['DISPLAY'] ?? '') === '') return 'there is no X display with a mouse';
  if (spawnSync('xdotool', ['version']).status !== 0)
    return 'xdotool, which moves the mouse, is not installed';
  return null;
}

/** The desktop's own mouse over a window that fills the screen. */
export interface RealMouse {
  /** Goes to the middle of something on the page, in steps, as a hand does. */
  readonly moveTo: (target: Locator) => Promise<void>;
  readonly press: () => void;
  readonly release: () => void;
}

const STEPS = 12;

/**
 * Events that a driver makes do not go through a browser's drag and drop as those of a mouse do: that a hand can drag is
 * proven by a hand.
 */
export function realMouse(page: Page): RealMouse {
  let at = { x: 0, y: 0 };
  const tell = (...words: readonly (string | number)[]) => execFileSync('xdotool', words.map(String));
  return {
    async moveTo(target) {
      const box = await target.boundingBox();
      if (box === null) throw new Error('what the mouse goes to is not on the page');
      const { left, top } = await page.evaluate(() => ({
        left: screenX + (outerWidth - innerWidth) / 2,
        top: screenY + outerHeight - innerHeight,
      }));
      const to = { x: left + box.x + box.width / 2, y: top + box.y + box.height / 2 };
      for (let step = 1; step <= STEPS; step += 1) {
        const part = (from: number, until: number) => Math.round(from + ((until - from) * step) / STEPS);
        tell('mousemove', part(at.x, to.x), part(at.y, to.y));
        await page.waitForTimeout(30);
      }
      // Who arrives goes a little on: where nothing moves, nothing is told.
      at = { x: to.x + 2, y: to.y + 2 };
      tell('mousemove', Math.round(at.x), Math.round(at.y));
    },
    press: () => tell('mousedown', 1),
    release: () => tell('mouseup', 1),
  };
}
