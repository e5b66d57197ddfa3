import type { Browser } from './chromium.ts';
import { type Bounds, displayOf, onDisplaysGone } from './displays.ts';
import { KnownEvents, preventable, refusing } from './refusing.ts';
import { WebContentsDouble, type WebPreferences } from './web-contents.ts';

interface Options extends Partial<Bounds> {
  readonly show?: boolean;
  readonly fullscreen?: boolean;
  readonly fullscreenable?: boolean;
  readonly alwaysOnTop?: boolean;
  readonly frame?: boolean;
  readonly resizable?: boolean;
  readonly skipTaskbar?: boolean;
  readonly webPreferences?: WebPreferences;
}

interface Host {
  readonly browser: () => Promise<Browser>;
  readonly onCreated: (contents: WebContentsDouble) => void;
  readonly onWindow: (window: object) => void;
  readonly onAllClosed: () => void;
}

const EVENTS = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'close',
  'closed',
  'resize',
  'move',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
  'unresponsive',
];

/** What Electron takes where nothing is said. */
const DEFAULTS = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };

const open: WindowDouble[] = [];
let host: Host | undefined;

/** Gives windows the browser and the app they live in. */
export function hostWindows(given: Host): void {
  host = given;
}

/** The double of `BrowserWindow`. Its place and state are numbers; its size is the page's viewport. */
class WindowDouble extends KnownEvents {
  readonly webContents: WebContentsDouble;
  readonly #contents: WebContentsDouble;
  readonly #isFullScreenable: boolean;
  #bounds: Bounds;
  #visible: boolean;
  #maximised = false;
  #minimised = false;
  #isFullScreen: boolean;
  #isOnTop: boolean;
  #isOnAllWorkspaces = false;
  #focused = false;
  #flashing = false;
  #destroyed = false;

  constructor(options: Options) {
    super('browserWindow', EVENTS);
    const { x = 100, y = 100, width = 800, height = 600, show = true, webPreferences = {} } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.#isFullScreenable = options.fullscreenable ?? true;
    this.#isFullScreen = this.#isFullScreenable && (options.fullscreen ?? false);
    this.#isOnTop = options.alwaysOnTop ?? false;
    const page = hosted()
      .browser()
      .then((browser) => browser.newPage());
    this.#contents = new WebContentsDouble(page, { ...DEFAULTS, ...webPreferences });
    this.webContents = this.#contents.refusing();
    open.push(this);
    hosted().onCreated(this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#contents.page();
    page.once('close', () => void this.#gone());
    await this.#fit();
    await this.#contents.load(url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }

  hide(): void {
    this.#visible = false;
    this.blur();
    this.emit('hide');
  }

  showInactive(): void {
    this.#visible = true;
    this.emit('show');
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    for (const other of open) if (other !== this) other.blur();
    this.#focused = true;
    this.emit('focus');
  }

  blur(): void {
    if (!this.#focused) return;
    this.#focused = false;
    this.emit('blur');
  }

  isFocused(): boolean {
    return this.#focused;
  }

  flashFrame(isFlashing: boolean): void {
    this.#flashing = isFlashing;
  }

  /** Whether its icon asks for its person. */
  isFlashing(): boolean {
    return this.#flashing;
  }

  minimize(): void {
    this.#minimised = true;
    this.emit('minimize');
    this.blur();
  }

  isMinimized(): boolean {
    return this.#minimised;
  }

  restore(): void {
    this.#minimised = false;
    this.emit('restore');
  }

  maximize(): void {
    this.#maximised = true;
    // It is shown by that, without the focus.
    if (!this.#visible) this.showInactive();
    this.#seen();
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#maximised = false;
    this.#seen();
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this.#maximised;
  }

  setFullScreen(isWanted: boolean): void {
    if (isWanted === this.#isFullScreen || !this.#isFullScreenable) return;
    this.#isFullScreen = isWanted;
    this.#seen();
    this.emit(isWanted ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  setAlwaysOnTop(isOnTop: boolean): void {
    this.#isOnTop = isOnTop;
  }

  isAlwaysOnTop(): boolean {
    return this.#isOnTop;
  }

  setVisibleOnAllWorkspaces(isOnAll: boolean): void {
    this.#isOnAllWorkspaces = isOnAll;
  }

  isVisibleOnAllWorkspaces(): boolean {
    return this.#isOnAllWorkspaces;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getBounds(): Bounds {
    const display = displayOf(this.#bounds);
    if (this.#isFullScreen) return display.bounds;
    return this.#maximised ? display.workArea : this.#bounds;
  }

  getNormalBounds(): Bounds {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#seen();
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.splice(open.indexOf(this), 1);
    void this.#contents.destroy();
    this.emit('closed');
    if (open.length === 0) hosted().onAllClosed();
  }

  /** The page was closed from outside: for the app that is its window's button. */
  #gone(): void {
    if (!this.#destroyed) this.close();
  }

  /** Its place or its size is another one. */
  #seen(): void {
    void this.#fit();
    this.emit('resize');
    this.emit('move');
  }

  async #fit(): Promise<void> {
    const { width, height } = this.getBounds();
    const page = await this.#contents.page();
    if (!page.isClosed()) await page.setViewportSize({ width, height });
  }
}

function hosted(): Host {
  if (host === undefined) throw new Error('a window needs an app that is ready');
  return host;
}

/** The object as the app sees it: one and the same for one window. */
const seen = new WeakMap<WindowDouble, WindowDouble>();

function seenBy(window: WindowDouble): WindowDouble {
  const known = seen.get(window);
  if (known !== undefined) return known;
  const created = refusing('browserWindow', window);
  seen.set(window, created);
  return created;
}

/** As systems do: what stood on a display that is gone is pushed onto the main one. */
onDisplaysGone((gone, main) => {
  for (const window of open) {
    const { x, y } = window.getNormalBounds();
    const stood = gone.some(
      ({ bounds }) =>
        x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height,
    );
    if (stood) window.setBounds({ x: main.workArea.x, y: main.workArea.y });
  }
});

/** Closes every window, unless one of them will not. Returns whether all are closed. */
export function closeWindows(): boolean {
  for (const window of [...open]) window.close();
  return open.length === 0;
}

/** The double of `BrowserWindow`: a constructor by proxy, so that the app gets windows that refuse. */
export const BrowserWindow = new Proxy(
  refusing(
    'BrowserWindow',
    Object.assign(function windows() {}, { getAllWindows: () => open.map(seenBy) }),
  ),
  {
    construct: (_target, [options]: [Options]) => {
      const window = seenBy(new WindowDouble(options));
      hosted().onWindow(window);
      return window;
    },
  },
);
