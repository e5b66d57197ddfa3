import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, areaOf, inMiddle, reachable, type WorkAreas, windowStateSchema } from './bounds.ts';

const laptop: Area = { x: 0, y: 25, width: 1512, height: 920 };
const wall: Area = { x: 1512, y: 0, width: 3840, height: 2160 };
const minimum = { width: 960, height: 600 };

const coordinate = fc.integer({ min: -10_000, max: 10_000 });
const size = fc.integer({ min: 1, max: 8_000 });
const anArea = fc.record({ x: coordinate, y: coordinate, width: size, height: size });
const aDisplay = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 640, max: 8_000 }),
  height: fc.integer({ min: 480, max: 8_000 }),
});
const displays: fc.Arbitrary<WorkAreas> = fc
  .tuple(aDisplay, fc.array(aDisplay, { maxLength: 3 }))
  .map(([main, others]) => [main, ...others]);

describe('where a window stands', () => {
  it('[DESK-1] is where it stood, also on the second screen', () => {
    const saved = { x: 1600, y: 40, width: 2000, height: 1200 };
    expect(reachable(saved, [laptop, wall], minimum)).toEqual(saved);
  });

  it('[DESK-1] is never on a screen that is gone: it comes to the middle of the main one, and fits there', () => {
    const saved = { x: 1600, y: 40, width: 2000, height: 700 };
    expect(reachable(saved, [laptop], minimum)).toEqual({ x: 0, y: 135, width: 1512, height: 700 });
  });

  it.each([
    ['above the screen', { x: 100, y: -30, width: 1200, height: 800 }],
    ['below the screen', { x: 100, y: 940, width: 1200, height: 800 }],
    ['all but off the left edge', { x: -1150, y: 100, width: 1200, height: 800 }],
    ['all but off the right edge', { x: 1450, y: 100, width: 1200, height: 800 }],
  ])('[DESK-1] keeps no title bar %s', (_where, saved) => {
    expect(reachable(saved, [laptop], minimum)).toEqual({ x: 156, y: 85, width: 1200, height: 800 });
  });

  it('[DESK-1] is never smaller than what it shows needs', () => {
    expect(reachable({ x: 10, y: 30, width: 1, height: 1 }, [laptop], minimum)).toEqual({
      x: 10,
      y: 30,
      ...minimum,
    });
  });

  it('[DESK-2] leaves a grip on some display, however they are arranged and wherever it stood before', () => {
    fc.assert(
      fc.property(anArea, displays, (saved, areas) => {
        const { x, y, width } = reachable(saved, areas, { width: 320, height: 132 });
        const visible = areas.some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
            y >= area.y &&
            y + 20 <= area.y + area.height,
        );
        expect(visible).toBe(true);
      }),
    );
  });

  it('[DESK-2] stays where a hand reaches it: to look twice changes nothing', () => {
    fc.assert(
      fc.property(anArea, displays, (saved, areas) => {
        const once = reachable(saved, areas, { width: 320, height: 132 });
        expect(reachable(once, areas, { width: 320, height: 132 })).toEqual(once);
      }),
    );
  });

  it('[DESK-2] in the middle of a display it is within that display', () => {
    fc.assert(
      fc.property(anArea, aDisplay, (wanted, area) => {
        const { x, y, width, height } = inMiddle(wanted, area);
        expect(x >= area.x && x + width <= area.x + area.width).toBe(true);
        expect(y >= area.y && y + height <= area.y + area.height).toBe(true);
      }),
    );
  });

  it('[DESK-2] belongs to the display that has the most of it', () => {
    expect(areaOf({ x: 1400, y: 100, width: 800, height: 400 }, [laptop, wall])).toBe(wall);
    expect(areaOf({ x: 900, y: 100, width: 800, height: 400 }, [laptop, wall])).toBe(laptop);
    expect(areaOf({ x: 9000, y: 9000, width: 8, height: 4 }, [laptop, wall])).toBe(laptop);
  });

  it('[DESK-1] refuses a state that is not one', () => {
    const state = { x: 1, y: 2, width: 3, height: 4, maximised: false, fullScreen: false };
    expect(windowStateSchema.safeParse(state).success).toBe(true);
    for (const wrong of [{ ...state, width: 0 }, { ...state, x: '1' }, { ...state, more: 1 }, null, 'x'])
      expect(windowStateSchema.safeParse(wrong).success).toBe(false);
  });
});
