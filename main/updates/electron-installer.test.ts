import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { electronInstaller } from './electron-installer.ts';

/** A system's updater that takes over what it is handed when the test says so. */
function installer(platform: NodeJS.Platform) {
  const system = Object.assign(new EventEmitter(), {
    handed: 0,
    checkForUpdates: () => {
      system.handed += 1;
    },
  });
  const made = electronInstaller({
    hasFeed: true,
    platform,
    env: {},
    load: () => expect.unreachable(),
    system: system as never,
    releaseLock: () => {},
  });
  return { system, made };
}

it('[DESK-5] on macOS the system takes a version over before the program ends, and once', async () => {
  const { system, made } = installer('darwin');
  const prepared = made.prepare();
  system.emit('update-downloaded');
  await prepared;
  await made.prepare();
  expect(system.handed).toBe(1);
});

it('[DESK-5] a version that the system refuses is not prepared, and handed over anew', async () => {
  const { system, made } = installer('darwin');
  const prepared = made.prepare();
  system.emit('error', new Error('the signature does not fit'));
  await expect(prepared).rejects.toThrow('signature');
  const again = made.prepare();
  system.emit('update-downloaded');
  await again;
  expect(system.handed).toBe(2);
});

it('[DESK-5] elsewhere there is nothing to hand over', async () => {
  const { system, made } = installer('win32');
  await made.prepare();
  expect(system.handed).toBe(0);
});
