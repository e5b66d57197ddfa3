import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '#shared/desktop/windows.ts';
import { display, fakeDesk } from './testing/fake-desk.ts';

const laptop = display(1, { x: 0, y: 0, width: 1512, height: 945 });
const tv = display(2, { x: 1512, y: 0, width: 1920, height: 1080 });
const wall: View = { kind: 'wall', incident: 'INC-1' };
const rail: View = { kind: 'rail', incident: 'INC-1' };

/** The cockpit on the laptop, and a wall that fills the TV. */
function deskWithWall() {
  const desk = fakeDesk([laptop, tv]);
  desk.windows.showCockpit();
  desk.windows.openView(wall);
  desk.settle();
  return { desk, shown: desk.last() };
}

describe('windows and their displays', () => {
  it('[DESK-2] a wall whose display goes comes to one that is there, does not cover the cockpit, and goes back', () => {
    const { desk, shown } = deskWithWall();
    const there = shown.bounds;
    desk.plug([laptop]);
    expect([shown.full, shown.bounds.x < 1512]).toEqual([false, true]);
    desk.settle();
    desk.plug([laptop, tv]);
    expect([shown.full, shown.bounds]).toEqual([true, there]);
  });

  it('[DESK-2] what the system does when a display goes is not taken for what a person wants', () => {
    const desk = fakeDesk([laptop, tv]);
    desk.windows.showCockpit();
    desk.windows.openView(rail);
    const stood = { x: 1600, y: 60, width: 500, height: 800 };
    desk.last().setBounds(stood);
    desk.settle();
    // It moves the window before it tells, and once more after.
    desk.plug([laptop], () => desk.last().setBounds({ ...stood, x: 3, y: 4 }));
    desk.last().setBounds({ ...stood, x: 5, y: 6 });
    desk.settle();
    desk.plug([laptop, tv]);
    expect(desk.last().bounds).toEqual(stood);
  });

  it('[DESK-2] what a person moves while it is gone stays there for the next time', () => {
    const { desk, shown } = deskWithWall();
    desk.plug([laptop]);
    desk.settle();
    const moved = { x: 700, y: 500, width: 700, height: 400 };
    shown.setBounds(moved);
    desk.settle();
    desk.plug([laptop, tv]);
    desk.settle();
    desk.plug([laptop]);
    expect([shown.full, shown.bounds]).toEqual([false, moved]);
  });

  it('[DESK-2] a task bar that comes and goes moves nothing that can be reached', () => {
    const desk = fakeDesk([laptop]);
    desk.windows.openView(rail);
    const moved = { x: 10, y: 60, width: 500, height: 700 };
    desk.last().setBounds(moved);
    desk.plug([{ ...laptop, workArea: { x: 0, y: 25, width: 1512, height: 900 } }]);
    expect(desk.last().bounds).toEqual(moved);
    desk.settle();
    expect(desk.settings.windowPlaces.read()?.[0]?.windows.rail).toMatchObject(moved);
  });

  it('[DESK-2] a maximised cockpit in the tray goes along, and is maximised when it is shown', () => {
    const desk = fakeDesk([laptop, tv]);
    desk.windows.showCockpit();
    const cockpit = desk.last();
    cockpit.setBounds({ x: 1600, y: 10, width: 1200, height: 800 });
    cockpit.maximize();
    desk.settle();
    cockpit.visible = false;
    desk.plug([laptop]);
    expect(cockpit.bounds.x).toBe(1600);
    cockpit.show();
    expect([cockpit.bounds.x, cockpit.maximised]).toEqual([156, true]);
  });

  it('[DESK-2] by arrangement: at the next start it opens where it stood when the displays were like this', () => {
    const { desk, shown } = deskWithWall();
    const onTv = shown.bounds;
    desk.plug([laptop]);
    desk.settle();
    desk.quit();
    const train = fakeDesk([laptop], desk.content);
    train.windows.showCockpit();
    train.windows.openView(wall);
    expect([train.last().full, train.last().bounds.x < 1512]).toEqual([false, true]);
    train.quit();
    const home = fakeDesk([laptop, tv], train.content);
    home.windows.showCockpit();
    home.windows.openView(wall);
    expect([home.last().full, home.last().bounds]).toEqual([true, onTv]);
  });

  it('[DESK-2] whatever is plugged in and out, every window can be reached, and each goes back to where it stood', () => {
    const size = fc.record({
      width: fc.integer({ min: 1280, max: 3840 }),
      height: fc.integer({ min: 800, max: 2160 }),
    });
    const place = fc.record({
      x: fc.integer({ min: -200, max: 6_000 }),
      y: fc.integer({ min: -200, max: 2_500 }),
      width: fc.integer({ min: 640, max: 2_500 }),
      height: fc.integer({ min: 360, max: 1_500 }),
    });
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 2, maxLength: 4 }),
        fc.array(place, { minLength: 2, maxLength: 2 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
        (sizes, places, counts) => {
          let x = 0;
          const all = sizes.map(({ width, height }, index) => {
            const bounds = { x, y: 0, width, height };
            x += width;
            return display(index + 1, bounds);
          });
          const desk = fakeDesk(all);
          desk.windows.showCockpit();
          desk.windows.openView(rail);
          desk.windows.openView({ kind: 'ribbon', incident: 'INC-1' });
          const [, first, second] = desk.made;
          if (first === undefined || second === undefined) return;
          for (const [index, window] of [first, second].entries())
            window.setBounds(places[index] ?? window.bounds);
          desk.settle();
          // Once told, what could not be reached is where it can be.
          desk.plug(all);
          desk.settle();
          const stood = [first.bounds, second.bounds];
          for (const count of counts) {
            const left = all.slice(0, count);
            // Where nothing goes, the system moves nothing.
            desk.plug(left, () => {
              if (left.length < all.length) first.setBounds({ ...first.bounds, x: 1, y: 1 });
            });
            desk.settle();
            for (const { bounds } of [first, second])
              expect(
                left.some(
                  ({ workArea }) =>
                    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) -
                      Math.max(bounds.x, workArea.x) >=
                      120 &&
                    bounds.y >= workArea.y &&
                    bounds.y + 20 <= workArea.y + workArea.height,
                ),
              ).toBe(true);
          }
          desk.plug(all);
          expect([first.bounds, second.bounds]).toEqual(stood);
        },
      ),
      { numRuns: 200 },
    );
  });
});
