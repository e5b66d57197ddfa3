import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { App, AutoUpdater, Net } from 'electron';
import type { Setting } from '../settings/settings.ts';
import { electronInstaller } from './electron-installer.ts';
import { scheduleUpdates } from './schedule.ts';
import { type KnownUpdates, knownUpdates } from './updates.ts';

interface StartDeps {
  readonly app: Pick<App, 'isPackaged' | 'quit' | 'releaseSingleInstanceLock'>;
  readonly autoUpdater: Pick<AutoUpdater, 'checkForUpdates' | 'once'>;
  readonly net: Pick<Net, 'isOnline'>;
  /** How many incidents are open; null where nobody can say. */
  readonly openIncidents: () => Promise<number | null>;
  readonly looks: Setting<boolean>;
}

/** Newer versions of this program, looked for now and then where the person wants it. */
export function startUpdates(deps: StartDeps): KnownUpdates & { stop(): void } {
  const { app, autoUpdater, net, looks, openIncidents } = deps;
  const updates = knownUpdates({
    installer: electronInstaller({
      hasFeed: app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml')),
      platform: process.platform,
      env: process.env,
      load: async () => (await import('electron-updater')).default,
      system: autoUpdater,
      releaseLock: () => app.releaseSingleInstanceLock(),
    }),
    openIncidents,
    looks,
    isOnline: () => net.isOnline(),
    quit: () => app.quit(),
  });
  const stop = scheduleUpdates({ updates, sleep: (ms, signal) => wait(ms, undefined, { signal }) });
  return { ...updates, stop };
}
