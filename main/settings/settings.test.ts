import { describe, expect, it } from 'vitest';
import { createSettings } from './settings.ts';

function settingsOver(content: Record<string, unknown>) {
  const file = new Map(Object.entries(content));
  return createSettings({ get: (key) => file.get(key), set: (key, value) => void file.set(key, value) });
}

describe('preferences', () => {
  it('[DESK-1] are read as they were written', () => {
    const settings = settingsOver({});
    const state = { x: 1, y: 2, width: 1000, height: 700, maximised: true };
    settings.window.write(state);
    settings.serverPort.write(4711);
    expect([settings.window.read(), settings.serverPort.read()]).toEqual([state, 4711]);
  });

  it.each([
    [{}],
    [{ window: 'x', serverPort: 'x' }],
    [{ window: { x: 0, y: 0, width: -1, height: 1, maximised: false }, serverPort: 0 }],
    [{ window: { x: 0 }, serverPort: 65_536 }],
  ])('[DESK-1] that are not valid are none: %j', (content) => {
    const settings = settingsOver(content);
    expect([settings.window.read(), settings.serverPort.read()]).toEqual([undefined, undefined]);
  });
});
