import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { moveWindows } from './move-windows.ts';

/** The cockpit, whose page asks before it leaves, and a wall beside it. */
function desk(leaves: boolean) {
  const did: string[] = [];
  const webContents = new EventEmitter();
  const cockpit = {
    webContents,
    isDestroyed: () => false,
    loadURL: async (url: string) => {
      webContents.emit('will-prevent-unload', { defaultPrevented: leaves });
      if (!leaves) throw new Error('ERR_ABORTED');
      did.push(url);
    },
  };
  const windows = [
    { kind: 'cockpit', incident: null, window: cockpit },
    { kind: 'wall', incident: 'INC-1', window: { close: () => did.push('closed') } },
  ];
  return { did, webContents, windows: { all: () => windows as never } };
}

it('[DESK-3] windows go to another place together, or stay together where their person stays', async () => {
  const going = desk(true);
  expect(await moveWindows(going.windows, 'app://quarterdeck/')).toBe(true);
  expect(going.did).toEqual(['app://quarterdeck/', 'closed']);
  expect(going.webContents.listenerCount('will-prevent-unload')).toBe(0);
  const staying = desk(false);
  expect(await moveWindows(staying.windows, 'app://quarterdeck/')).toBe(false);
  expect(staying.did).toEqual([]);
});
