import { describe, expect, it } from 'vitest';
import type { View } from '#shared/desktop/windows.ts';
import { keepAwake } from './keep-awake.ts';
import { arrangementOf } from './places.ts';
import { display, fakeDesk } from './testing/fake-desk.ts';

const laptop = display(1, { x: 0, y: 0, width: 1512, height: 945 });
const tv = display(2, { x: 1512, y: 0, width: 1920, height: 1080 });
const wall: View = { kind: 'wall', incident: 'INC-1' };
const timeline: View = { kind: 'timeline', incident: 'INC-1' };
const timer: View = { kind: 'timer', incident: 'INC-1' };

describe('the windows of the app', () => {
  it('[DESK-2] are one a kind and incident: what is open already comes to the front', () => {
    const desk = fakeDesk([laptop]);
    desk.windows.showCockpit();
    desk.windows.openView(timeline);
    const opened = desk.last();
    expect(opened.url).toBe('app://quarterdeck/incidents/INC-1/timeline');
    opened.minimise();
    desk.windows.openView(timeline);
    expect(desk.made).toHaveLength(2);
    expect([opened.minimised, opened.shown.at(-1)]).toEqual([false, 'focus']);
    desk.windows.openView({ ...timeline, incident: 'INC-2' });
    expect(desk.windows.views()).toEqual([timeline, { ...timeline, incident: 'INC-2' }]);
    desk.windows.closeView(timeline);
    expect(desk.windows.views()).toEqual([{ ...timeline, incident: 'INC-2' }]);
  });

  it('[DESK-2] have one timer, of the incident that was asked for last; it takes no focus', () => {
    const desk = fakeDesk([laptop]);
    desk.windows.openView(timer);
    desk.windows.openView({ ...timer, incident: 'INC-2' });
    expect(desk.windows.views()).toEqual([{ ...timer, incident: 'INC-2' }]);
    expect(desk.last().shown).toEqual(['showInactive']);
    const { alwaysOnTop, frame, width, height } = desk.last().options;
    expect({ alwaysOnTop, frame, width, height }).toEqual({
      alwaysOnTop: true,
      frame: false,
      width: 320,
      height: 132,
    });
    expect(desk.last().options.type).toBeUndefined();
    const mac = fakeDesk([laptop], new Map(), 'darwin');
    mac.windows.openView(timer);
    expect(mac.last().options.type).toBe('panel');
  });

  it('[DESK-3] have the same preferences, whatever they show', () => {
    const desk = fakeDesk([laptop]);
    desk.windows.showCockpit();
    for (const kind of ['timeline', 'rail', 'ribbon', 'wall', 'timer'] as const)
      desk.windows.openView({ kind, incident: 'INC-1' });
    for (const { options } of desk.made)
      expect(options.webPreferences).toEqual({ sandbox: true, preload: 'preload.cjs' });
  });

  it('[DESK-2] the wall takes a display of its own, full screen; where there is none it is a window', () => {
    const one = fakeDesk([laptop]);
    one.windows.showCockpit();
    one.windows.openView(wall);
    expect([one.last().full, one.last().bounds.width]).toEqual([false, 1280]);
    const two = fakeDesk([laptop, tv]);
    two.windows.showCockpit();
    two.windows.openView(wall);
    expect([two.last().full, two.last().bounds.x >= 1512]).toEqual([true, true]);
  });

  it('[DESK-2] the cockpit is brought back: from behind, and anew where it was closed', () => {
    const desk = fakeDesk([laptop]);
    desk.windows.showCockpit();
    const first = desk.last();
    first.minimise();
    desk.windows.showCockpit();
    expect([desk.made.length, first.minimised]).toEqual([1, false]);
    desk.windows.openView(wall);
    first.close();
    desk.windows.showCockpit();
    expect(desk.last().url).toBe('app://quarterdeck/');
    expect(desk.open.all().map(({ kind }) => kind)).toEqual(['wall', 'cockpit']);
  });

  it('[DESK-2] are there again at the next start, where they stood, as far as their incident is open', () => {
    const before = fakeDesk([laptop]);
    before.windows.showCockpit();
    before.windows.restoreViews([]);
    for (const view of [timeline, timer, { ...wall, incident: 'INC-2' }]) before.windows.openView(view);
    const stood = { x: 30, y: 40, width: 600, height: 700 };
    before.made[1]?.setBounds(stood);
    before.quit();

    const after = fakeDesk([laptop], before.content);
    after.windows.showCockpit();
    after.windows.restoreViews(['INC-1', 'INC-3']);
    expect(after.windows.views()).toEqual([timeline, timer]);
    expect(after.made[1]?.bounds).toEqual(stood);
    // The person is at the cockpit: nothing takes the focus from there.
    expect(after.made[1]?.shown).toEqual(['showInactive']);
    // Asked again, as after a new sign-in: nothing opens twice, and what was closed by hand stays closed.
    after.windows.closeView(timer);
    after.windows.restoreViews(['INC-1']);
    expect(after.windows.views()).toEqual([timeline]);
    after.quit();
    const last = fakeDesk([laptop], after.content);
    last.windows.restoreViews(['INC-1', 'INC-2']);
    expect(last.windows.views()).toEqual([timeline]);
  });

  it('[DESK-2] one that opens into the tray stays there, and is as large as it was once it is shown', () => {
    const state = { x: 30, y: 40, width: 1000, height: 700, maximised: true, fullScreen: false };
    const arrangement = arrangementOf([laptop]);
    for (const kept of [state, { ...state, maximised: false, fullScreen: true }]) {
      const places = [{ arrangement, windows: { cockpit: kept } }];
      const desk = fakeDesk([laptop], new Map<string, unknown>([['windowPlaces', places]]));
      desk.windows.openHidden();
      const { options, visible, maximised, full } = desk.last();
      expect([options.fullscreen, visible, maximised, full]).toEqual([undefined, false, false, false]);
      desk.quit();
      expect(desk.content.get('windowPlaces')).toEqual(places);

      const shown = fakeDesk([laptop], desk.content);
      shown.windows.openHidden();
      shown.windows.showCockpit();
      expect([shown.last().maximised, shown.last().full]).toEqual([kept.maximised, kept.fullScreen]);
    }
  });

  it('[DESK-2] nothing is forgotten by a start that is cut short before the rooms are known', () => {
    const before = fakeDesk([laptop]);
    before.windows.restoreViews([]);
    before.windows.openView(timeline);
    before.quit();
    const cut = fakeDesk([laptop], before.content);
    cut.windows.showCockpit();
    cut.quit();
    const after = fakeDesk([laptop], cut.content);
    after.windows.restoreViews(['INC-1']);
    expect(after.windows.views()).toEqual([timeline]);
  });
});

describe('a machine that stays awake', () => {
  it('[DESK-2] does so while a wall is seen, and no longer', () => {
    const desk = fakeDesk([laptop]);
    const running = new Set<number>();
    let ids = 0;
    const stop = keepAwake({
      windows: desk.open,
      powerSaveBlocker: {
        start: (type) => {
          expect(type).toBe('prevent-display-sleep');
          ids += 1;
          running.add(ids);
          return ids;
        },
        stop: (id) => running.delete(id),
      },
    });
    desk.windows.openView(timeline);
    expect(running.size).toBe(0);
    desk.windows.openView(wall);
    desk.windows.openView({ ...wall, incident: 'INC-2' });
    expect(running.size).toBe(1);
    const [, first, second] = desk.made;
    first?.minimise();
    expect(running.size).toBe(1);
    second?.close();
    expect(running.size).toBe(0);
    first?.restore();
    expect(running.size).toBe(1);
    stop();
    expect(running.size).toBe(0);
  });
});
