import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from 'electron';
import type { Settings } from '../settings/settings.ts';
import { MINIMUM_SIZE, openingBounds } from './bounds.ts';

interface WindowDeps {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays'>;
  readonly settings: Settings;
  /** The preload's bundle. */
  readonly preload: string;
  readonly url: string;
}

/** The background of the page (`--background` in the tokens), so that a window never flashes white. */
const BACKGROUND = '#0d1013';

/** Opens the cockpit's window where it stood last, and remembers where it stands. */
export function openMainWindow({ create, screen, settings, preload, url }: WindowDeps): BrowserWindow {
  const saved = settings.window.read();
  const window = create({
    ...openingBounds(
      saved,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Quarterdeck',
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // A countdown of a hidden window must be right when somebody looks again.
      backgroundThrottling: false,
    },
  });
  if (saved?.maximised === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    settings.window.write({ ...window.getNormalBounds(), maximised: window.isMaximized() }),
  );
  // A load that is cut short, by a reload or by the end of the app, is not a failure to tell anybody.
  void window.loadURL(url).catch(() => {});
  return window;
}

/** Brings a window to the front, for somebody who started the app a second time. */
export function showWindow(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus'>): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
