import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { createSettings } from '../../settings/settings.ts';
import { memoryFile } from '../../settings/testing/memory-file.ts';
import { appWindows } from '../app-windows.ts';
import type { Area } from '../bounds.ts';
import { createOpenWindows } from '../open-windows.ts';
import type { Displays } from '../place-keeper.ts';

/** A window as the app made it, whose place and state are numbers. */
class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = {};
  bounds: Area;
  visible = false;
  minimised = false;
  maximised = false;
  full: boolean;
  url = '';
  shown: string[] = [];

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    const { x = 0, y = 0, width = 0, height = 0, fullscreen = false } = options;
    this.options = options;
    this.bounds = { x, y, width, height };
    this.full = fullscreen;
  }

  loadURL = async (url: string) => {
    this.url = url;
    this.emit('ready-to-show');
  };
  show = () => this.#show('show');
  showInactive = () => this.#show('showInactive');
  focus = () => this.shown.push('focus');
  isVisible = () => this.visible;
  isMinimized = () => this.minimised;
  isMaximized = () => this.maximised;
  isFullScreen = () => this.full;
  getNormalBounds = () => this.bounds;
  setAlwaysOnTop = () => {};
  setVisibleOnAllWorkspaces = () => {};
  restore = () => {
    this.minimised = false;
    this.emit('restore');
  };
  minimise = () => {
    this.minimised = true;
    this.emit('minimize');
  };
  maximize = () => {
    this.maximised = true;
    // As Electron does.
    this.visible = true;
    this.emit('maximize');
  };
  unmaximize = () => {
    this.maximised = false;
    this.emit('unmaximize');
  };
  setBounds = (bounds: Area) => {
    // As systems do: what is full screen stays where it is.
    if (this.full) return;
    this.bounds = { ...this.bounds, ...bounds };
    this.emit('move');
  };
  setFullScreen = (full: boolean) => {
    this.full = full;
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen');
  };
  close = () => {
    this.emit('close');
    this.emit('closed');
  };

  #show(how: string): void {
    this.shown.push(how);
    this.visible = true;
    this.emit('show');
  }
}

interface FakeDisplay {
  readonly id: number;
  readonly bounds: Area;
  readonly workArea: Area;
}

/** A display that is all work area. */
export function display(id: number, bounds: Area): FakeDisplay {
  return { id, bounds, workArea: bounds };
}

/** A person's desk: displays that come and go, windows, and preferences that outlive a start. */
export function fakeDesk(
  displays: readonly FakeDisplay[],
  content = new Map<string, unknown>(),
  platform: NodeJS.Platform = 'linux',
) {
  let plugged = displays;
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => [...plugged],
    getPrimaryDisplay: () => plugged[0],
  });
  let isEnding = false;
  const open = createOpenWindows();
  const made: FakeWindow[] = [];
  const waiting = new Set<() => void>();
  const settings = createSettings(memoryFile(content));
  const windows = appWindows({
    create: (options) => {
      const window = new FakeWindow(options);
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    screen: screen as unknown as Displays,
    settings,
    windows: open,
    later: (_ms, run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    isEnding: () => isEnding,
    webPreferences: { sandbox: true, preload: 'preload.cjs' },
    origin: 'app://quarterdeck',
    platform,
  });
  return {
    windows,
    open,
    made,
    content,
    settings,
    /** The window that was made last. */
    last: () => made.at(-1) as FakeWindow,
    /** Time passes: what was moved stands still. */
    settle: () => {
      for (const run of [...waiting]) {
        waiting.delete(run);
        run();
      }
    },
    /** Plugs displays in and out. The system has moved windows by the time it tells. */
    plug: (next: readonly FakeDisplay[], systemMoves: () => void = () => {}) => {
      plugged = next;
      systemMoves();
      screen.emit('display-metrics-changed');
    },
    /** The app ends: it says so, and then closes its windows. */
    quit: () => {
      isEnding = true;
      for (const { window } of open.all()) window.close();
    },
  };
}
