import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { pageOf, type View } from '#shared/desktop/windows.ts';
import type { Setting, Settings } from '../settings/settings.ts';
import { floatOverEverything } from './float.ts';
import type { OpenWindow, OpenWindows } from './open-windows.ts';
import { type Displays, keepPlaces, type Later, put } from './place-keeper.ts';
import { windowOptions } from './window-options.ts';

interface AppWindowsDeps {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Displays;
  readonly settings: Pick<Settings, 'windowPlaces' | 'openViews'>;
  readonly windows: OpenWindows;
  readonly later: Later;
  /** Whether windows close because the program ends. */
  readonly isEnding: () => boolean;
  /** Those of every window. */
  readonly webPreferences: WebPreferences;
  /** Where the pages are, without a slash at the end. */
  readonly origin: string;
  readonly platform: NodeJS.Platform;
}

/** The windows of the app: the cockpit, and those beside it that only show. */
export interface AppWindows {
  /** Opens a window, or brings the one to the front that shows this already. */
  openView(view: View): void;
  closeView(view: View): void;
  views(): readonly View[];
  /** Opens what was open when the app ended, as far as it is of these incidents; what is of others is forgotten. */
  restoreViews(incidents: readonly string[]): void;
  /** Brings the cockpit to the front: opened anew, where it was closed. */
  showCockpit(): void;
  /** Opens the cockpit where nobody sees it: the program was started into the tray. */
  openHidden(): void;
  stop(): void;
}

/** Whether a window takes the focus when its page is there, leaves it, or is not shown. */
type Showing = 'front' | 'aside' | 'hidden';

const COCKPIT = { kind: 'cockpit', incident: null } as const;

/** Opens windows, each in its place, and remembers which ones for the next start. */
export function appWindows(deps: AppWindowsDeps): AppWindows {
  const { create, screen, settings, windows, later, webPreferences, origin, platform } = deps;
  const places = keepPlaces({ screen, places: settings.windowPlaces, windows, later });
  const kept = keepViews(settings.openViews, () => viewsOf(windows), deps.isEnding);
  const stopKeeping = windows.onChange(kept.write);

  function open(opened: Omit<OpenWindow, 'window'>, path: string, how: Showing): void {
    const { kind } = opened;
    const state = places.placeFor(kind);
    const { maximised, fullScreen, ...bounds } = state;
    const window = create({
      ...windowOptions({ kind, bounds, webPreferences, platform }),
      // Said here, so that it opens on the display of its bounds, and not full screen first on another one.
      ...(fullScreen && how !== 'hidden' ? { fullscreen: true } : {}),
    });
    // Either would show it.
    if (how === 'hidden') put(window, state);
    else if (maximised) window.maximize();
    if (kind === 'timer') floatOverEverything(window);
    if (how !== 'hidden')
      window.once('ready-to-show', () => (how === 'aside' ? window.showInactive() : window.show()));
    windows.add({ ...opened, window });
    places.watch({ ...opened, window }, state);
    // A load that is cut short, by a reload or by the end of the app, is not a failure to tell anybody.
    void window.loadURL(`${origin}${path}`).catch(() => {});
  }
  function find({ kind, incident }: View): BrowserWindow | undefined {
    return windows.find(kind, incident);
  }
  /** The timer is one, of whatever incident; the focus stays where somebody types. */
  function openView(view: View, isAside: boolean): void {
    if (view.kind === 'timer') windows.find('timer')?.close();
    open(view, pageOf(view), isAside || view.kind === 'timer' ? 'aside' : 'front');
  }

  return {
    openView: (view) => {
      const there = find(view);
      if (there === undefined) openView(view, false);
      else bringToFront(there);
    },
    closeView: (view) => find(view)?.close(),
    views: () => viewsOf(windows),
    restoreViews: (incidents) => {
      const before = kept.read().filter(({ incident }) => incidents.includes(incident));
      for (const view of before) if (find(view) === undefined) openView(view, true);
      kept.write();
    },
    showCockpit: () => {
      const cockpit = windows.find('cockpit');
      if (cockpit === undefined) open(COCKPIT, '/', 'front');
      else bringToFront(cockpit);
    },
    openHidden: () => open(COCKPIT, '/', 'hidden'),
    stop: () => {
      stopKeeping();
      places.stop();
    },
  };
}

function viewsOf(windows: OpenWindows): readonly View[] {
  return windows
    .all()
    .flatMap(({ kind, incident }) => (kind === 'cockpit' || incident === null ? [] : [{ kind, incident }]));
}

/** Which views are open, for the next start. Those that close because the app ends are open then. */
function keepViews(setting: Setting<readonly View[]>, now: () => readonly View[], isEnding: () => boolean) {
  // Nothing is written before what was kept was asked for: the first window that opens would overwrite it.
  let isRestored = false;
  return {
    read: () => {
      const before = isRestored ? [] : (setting.read() ?? []);
      isRestored = true;
      return before;
    },
    write: () => {
      if (isRestored && !isEnding()) setting.write(now());
    },
  };
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
