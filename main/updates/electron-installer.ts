import type { AutoUpdater } from 'electron';
import type * as ElectronUpdater from 'electron-updater';
import type { Installer } from './installer.ts';

type Library = Pick<typeof ElectronUpdater, 'autoUpdater' | 'BaseUpdater' | 'CancellationToken'>;

interface InstallerDeps {
  /** Whether the program names where newer versions come from: a released package does, and its sources do not. */
  readonly hasFeed: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Electron's updater, which is loaded once somebody wants it. */
  readonly load: () => Promise<Library>;
  /** The system's own updater, to which the library hands what it fetched on macOS. */
  readonly system: Pick<AutoUpdater, 'checkForUpdates' | 'once'>;
  /** Lets a second start of the program be one: the new version starts before this process has ended. */
  readonly releaseLock: () => void;
}

/** The updater would send releases an id of this program with each question. */
const NO_IDENTITY = { 'x-user-staging-id': '' };

/**
 * Electron's updater, which does nothing by itself here: it does not fetch what it finds, nor install when the program ends.
 * What it fetches is checked against the checksum of the release, and on macOS and Windows against its signature.
 */
export function electronInstaller(deps: InstallerDeps): Installer {
  const { hasFeed, platform, env, load, system, releaseLock } = deps;
  let loaded: Library | undefined;
  let taken: Promise<void> | null = null;

  async function library(): Promise<Library> {
    loaded ??= await load();
    const { autoUpdater } = loaded;
    autoUpdater.autoDownload = false;
    autoUpdater.autoInstallOnAppQuit = false;
    autoUpdater.disableWebInstaller = true;
    autoUpdater.requestHeaders = NO_IDENTITY;
    autoUpdater.logger = null;
    // The rejections say the same; unheard, the event would end the program.
    if (autoUpdater.listenerCount('error') < 2) autoUpdater.on('error', () => undefined);
    return loaded;
  }

  /** Until the system's own updater has the file; pressed twice, it is asked once. */
  function handedOver(): Promise<void> {
    return new Promise((resolve, reject) => {
      system.once('update-downloaded', () => resolve());
      system.once('error', reject);
      system.checkForUpdates();
    });
  }

  return {
    // On Linux an AppImage replaces itself; what a package manager has installed is the manager's to replace.
    isSupported: hasFeed && (platform !== 'linux' || env['APPIMAGE'] !== undefined),
    installs: platform === 'darwin' ? 'ends-program' : 'after-end',
    look: async () => {
      const { autoUpdater } = await library();
      const found = await autoUpdater.checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null;
    },
    fetch: async (signal) => {
      const { autoUpdater, CancellationToken } = await library();
      const token = new CancellationToken();
      const cancel = () => token.cancel();
      signal.throwIfAborted();
      signal.addEventListener('abort', cancel);
      try {
        await autoUpdater.downloadUpdate(token);
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
    // Left to the library it would happen between the press and the end, while an incident may open.
    prepare: async () => {
      if (platform !== 'darwin') return;
      taken ??= handedOver().catch((error: unknown) => {
        taken = null;
        throw error;
      });
      await taken;
    },
    install: (after) => {
      if (loaded === undefined) return;
      const { autoUpdater, BaseUpdater } = loaded;
      if (autoUpdater instanceof BaseUpdater) {
        releaseLock();
        autoUpdater.install(true, after === 'start');
      } else autoUpdater.quitAndInstall(true, after === 'start');
    },
  };
}
