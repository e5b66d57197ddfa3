import { describe, expect, it } from 'vitest';
import { createSettings } from './settings.ts';
import { memoryFile } from './testing/memory-file.ts';

function settingsOver(content: Record<string, unknown>) {
  return createSettings(memoryFile(new Map(Object.entries(content))));
}

describe('preferences', () => {
  it('[DESK-1] are read as they were written', () => {
    const settings = settingsOver({});
    const state = { x: 1, y: 2, width: 1000, height: 700, maximised: true, fullScreen: false };
    const places = [{ arrangement: '1920x1080@0,0', windows: { cockpit: state } }];
    settings.windowPlaces.write(places);
    settings.openViews.write([{ kind: 'wall', incident: 'INC-1' }]);
    settings.serverPort.write(4711);
    expect(settings.windowPlaces.read()).toEqual(places);
    expect(settings.openViews.read()).toEqual([{ kind: 'wall', incident: 'INC-1' }]);
    expect(settings.serverPort.read()).toBe(4711);
  });

  it.each([
    [{}],
    [{ windowPlaces: 'x', openViews: 'x', serverPort: 'x' }],
    [{ windowPlaces: [{ arrangement: 1, windows: {} }], openViews: [{ kind: 'wall' }], serverPort: 0 }],
    [{ windowPlaces: [{ arrangement: '', windows: { cockpit: { x: 0 } } }], serverPort: 65_536 }],
    [
      {
        windowPlaces: [{ arrangement: '', windows: { other: {} } }],
        openViews: [{ kind: 'cockpit', incident: 'a' }],
      },
    ],
  ])('[DESK-1] that are not valid are none: %j', (content) => {
    const settings = settingsOver(content);
    const { windowPlaces, openViews, serverPort } = settings;
    expect([windowPlaces.read(), openViews.read(), serverPort.read()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('[DESK-1] that cannot be written hold until the program ends, and are written with the next that can be', () => {
    const content = new Map<string, unknown>([['zoom', 1]]);
    const disk = memoryFile(content);
    let isFull = true;
    const noted: string[] = [];
    const settings = createSettings(
      {
        ...disk,
        set: (values) => {
          if (isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
          disk.set(values);
        },
      },
      (key) => noted.push(key),
    );
    settings.zoom.write(2);
    expect([settings.zoom.read(), content.get('zoom'), noted]).toEqual([2, 1, ['zoom']]);
    // What is taken over as a whole says that it was not.
    expect(() => settings.writeTogether({ zoom: 3 })).toThrow('no space');
    expect(settings.zoom.read()).toBe(2);
    isFull = false;
    settings.serverPort.write(4711);
    expect(Object.fromEntries(content)).toEqual({ zoom: 2, serverPort: 4711 });
    settings.zoom.write(0);
    expect(settings.zoom.read()).toBe(0);
  });
});
