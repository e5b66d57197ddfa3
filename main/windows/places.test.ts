import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOW_KINDS } from '#shared/desktop/windows.ts';
import { arrangementOf, lastPlace, type Places, placeIn, placesSchema, withPlace } from './places.ts';

const state = { x: 1, y: 2, width: 300, height: 200, maximised: false, fullScreen: false };
const left = { bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const right = { bounds: { x: 1920, y: 0, width: 3840, height: 2160 } };

describe('what is remembered of places', () => {
  it('[DESK-2] an arrangement is the same in whatever order its displays are told', () => {
    expect(arrangementOf([left, right])).toBe(arrangementOf([right, left]));
    expect(arrangementOf([left])).not.toBe(arrangementOf([left, right]));
  });

  it('[DESK-2] a kind has a place in each arrangement, and the one of last time is known', () => {
    const home = withPlace([], 'home', 'wall', state);
    const both = withPlace(home, 'train', 'wall', { ...state, x: 9 });
    expect([placeIn(both, 'home', 'wall')?.x, placeIn(both, 'train', 'wall')?.x]).toEqual([1, 9]);
    expect([lastPlace(both, 'wall')?.x, lastPlace(both, 'rail')]).toEqual([9, undefined]);
    expect(placeIn(both, 'elsewhere', 'wall')).toBeUndefined();
  });

  it('[DESK-2] is what was written last, bounded, and valid whatever is written', () => {
    const write = fc.record({
      arrangement: fc.integer({ min: 0, max: 40 }).map((n) => `arrangement ${n}`),
      kind: fc.constantFrom(...WINDOW_KINDS),
      x: fc.integer({ min: -9_000, max: 9_000 }),
    });
    fc.assert(
      fc.property(fc.array(write, { minLength: 1, maxLength: 60 }), (writes) => {
        const places = writes.reduce<Places>(
          (before, { arrangement, kind, x }) => withPlace(before, arrangement, kind, { ...state, x }),
          [],
        );
        const last = writes.at(-1);
        if (last !== undefined) expect(placeIn(places, last.arrangement, last.kind)?.x).toBe(last.x);
        expect(places.length).toBeLessThanOrEqual(16);
        expect(placesSchema.safeParse(places).success).toBe(true);
      }),
    );
  });
});
