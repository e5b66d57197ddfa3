import { app } from './app.ts';
import { closeWindows } from './browser-window.ts';
import { KnownEvents, refusing } from './refusing.ts';

/** The double of the system's own updater, which has nothing to install: it ends the program in Electron's order. */
class AutoUpdaterDouble extends KnownEvents {
  constructor() {
    super('autoUpdater', ['before-quit-for-update', 'update-downloaded', 'error']);
  }

  /** The windows close first. Where one of them stays, nothing ends. */
  quitAndInstall(): void {
    this.emit('before-quit-for-update');
    if (closeWindows()) app.quit();
  }
}

export const autoUpdater = refusing('autoUpdater', new AutoUpdaterDouble());
