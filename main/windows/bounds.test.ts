import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, DEFAULT_SIZE, MINIMUM_SIZE, openingBounds, windowStateSchema } from './bounds.ts';

const laptop: Area = { x: 0, y: 25, width: 1512, height: 920 };
const wall: Area = { x: 1512, y: 0, width: 3840, height: 2160 };

describe('where the window opens', () => {
  it('[DESK-1] is the middle of the screen at first', () => {
    expect(openingBounds(undefined, [laptop])).toEqual(DEFAULT_SIZE);
  });

  it('[DESK-1] is where it stood, also on the second screen', () => {
    const saved = { x: 1600, y: 40, width: 2000, height: 1200 };
    expect(openingBounds(saved, [laptop, wall])).toEqual(saved);
  });

  it('[DESK-1] is never on a screen that is gone: the size stays, the place is forgotten', () => {
    const saved = { x: 1600, y: 40, width: 2000, height: 1200 };
    expect(openingBounds(saved, [laptop])).toEqual({ width: 2000, height: 1200 });
  });

  it.each([
    ['above the screen', { x: 100, y: -30, width: 1200, height: 800 }],
    ['below the screen', { x: 100, y: 940, width: 1200, height: 800 }],
    ['all but off the left edge', { x: -1150, y: 100, width: 1200, height: 800 }],
    ['all but off the right edge', { x: 1450, y: 100, width: 1200, height: 800 }],
  ])('[DESK-1] keeps no title bar %s', (_where, saved) => {
    expect(openingBounds(saved, [laptop])).toEqual({ width: 1200, height: 800 });
  });

  it('[DESK-1] is never smaller than the cockpit needs', () => {
    expect(openingBounds({ x: 10, y: 30, width: 1, height: 1 }, [laptop])).toEqual({
      x: 10,
      y: 30,
      ...MINIMUM_SIZE,
    });
  });

  it('[DESK-1] leaves a grip on some screen wherever it stood before', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 8_000 });
    fc.assert(
      fc.property(
        fc.record({ x: coordinate, y: coordinate, width: size, height: size }),
        fc.subarray([laptop, wall], { minLength: 1 }),
        (saved, screens) => {
          const { x, y, width } = openingBounds(saved, screens);
          if (x === undefined || y === undefined) return;
          const visible = screens.some(
            (area) =>
              Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
              y >= area.y &&
              y + 20 <= area.y + area.height,
          );
          expect(visible).toBe(true);
        },
      ),
    );
  });

  it('[DESK-1] refuses a state that is not one', () => {
    const state = { x: 1, y: 2, width: 3, height: 4, maximised: false };
    expect(windowStateSchema.safeParse(state).success).toBe(true);
    for (const wrong of [{ ...state, width: 0 }, { ...state, x: '1' }, { ...state, more: 1 }, null, 'x'])
      expect(windowStateSchema.safeParse(wrong).success).toBe(false);
  });
});
