import type { Browser } from './chromium.ts';
import { KnownEvents, preventable, refusing } from './refusing.ts';
import { WebContentsDouble, type WebPreferences } from './web-contents.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Options extends Partial<Bounds> {
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

interface Host {
  readonly browser: () => Promise<Browser>;
  readonly onCreated: (contents: WebContentsDouble) => void;
  readonly onAllClosed: () => void;
}

const EVENTS = ['ready-to-show', 'show', 'focus', 'close', 'closed', 'resize', 'move'];

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
  #bounds: Bounds;
  #visible: boolean;
  #maximised = false;
  #minimised = false;
  #destroyed = false;

  constructor({ x = 100, y = 100, width = 800, height = 600, show = true, webPreferences = {} }: Options) {
    super('browserWindow', EVENTS);
    this.#bounds = { x, y, width, height };
    this.#visible = show;
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
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    this.emit('focus');
  }

  minimize(): void {
    this.#minimised = true;
  }

  isMinimized(): boolean {
    return this.#minimised;
  }

  restore(): void {
    this.#minimised = false;
  }

  maximize(): void {
    this.#maximised = true;
  }

  isMaximized(): boolean {
    return this.#maximised;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getBounds(): Bounds {
    return this.#bounds;
  }

  getNormalBounds(): Bounds {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#fit();
    this.emit('resize');
    this.emit('move');
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

  async #fit(): Promise<void> {
    const { width, height } = this.#bounds;
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
  { construct: (_target, [options]: [Options]) => seenBy(new WindowDouble(options)) },
);
