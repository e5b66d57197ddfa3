import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeWindows, hostWindows } from './browser-window.ts';
import { type Browser, startBrowser } from './chromium.ts';
import { KnownEvents, preventable, refusing } from './refusing.ts';
import { takeInstanceLock } from './single-instance.ts';
import { metrics, onServiceGone } from './utility-process.ts';

const EVENTS = [
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'web-contents-created',
  'session-created',
  'select-client-certificate',
  'login',
  // Of macOS alone: the suite emits them.
  'activate',
  'open-url',
  'browser-window-created',
  'child-process-gone',
];

const RESOURCES = process.env['DOUBLE_RESOURCES'];
if (RESOURCES !== undefined) Object.assign(process, { resourcesPath: RESOURCES });

/** The double of `app`. */
class AppDouble extends KnownEvents {
  readonly commandLine = refusing('app.commandLine', { getSwitchValue });
  /** Where the bundle plays a packaged program, the folder of its resources is said. */
  readonly isPackaged = RESOURCES !== undefined;
  /** Of macOS alone. */
  readonly dock = undefined;
  readonly #paths = new Map<string, string>();
  readonly #opens = new Set<string>();
  #badge = 0;
  #about: object | undefined;
  #aboutShown: object | undefined;
  #letGo: (() => void) | undefined;
  #browser: Promise<Browser> | undefined;
  #sandboxed = false;
  #quitting = false;

  constructor() {
    super('app', EVENTS);
  }

  /** Pages are a browser's: they are always sandboxed. That the app asks for it is what is kept. */
  enableSandbox(): void {
    this.#sandboxed = true;
  }

  isSandboxEnabled(): boolean {
    return this.#sandboxed;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    // Not the person's own: a test keeps everything in its own folder.
    if (name === 'appData' || name === 'documents') return join(this.getPath('userData'), name);
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the double does not have the path “${name}”: it was not set`);
    return path;
  }

  getAppPath(): string {
    return process.cwd();
  }

  setBadgeCount(count: number): boolean {
    this.#badge = count;
    return true;
  }

  getBadgeCount(): number {
    return this.#badge;
  }

  setAboutPanelOptions(options: object): void {
    this.#about = options;
  }

  showAboutPanel(): void {
    this.#aboutShown = this.#about;
  }

  /** What the about box says; undefined while it was not opened. */
  aboutPanel(): object | undefined {
    return this.#aboutShown;
  }

  /** That the app asks for it is what is kept: no system is asked. */
  setAsDefaultProtocolClient(scheme: string): boolean {
    this.#opens.add(scheme);
    return true;
  }

  isDefaultProtocolClient(scheme: string): boolean {
    return this.#opens.has(scheme);
  }

  getAppMetrics(): ReturnType<typeof metrics> {
    return metrics();
  }

  getName(): string {
    return 'quarterdeck';
  }

  getVersion(): string {
    return JSON.parse(readFileSync('package.json', 'utf8')).version;
  }

  getLocale(): string {
    return 'en-US';
  }

  requestSingleInstanceLock(): boolean {
    this.#letGo = takeInstanceLock(this.getPath('userData'), (argv) =>
      this.emit('second-instance', {}, argv, ''),
    );
    return this.#letGo !== undefined;
  }

  releaseSingleInstanceLock(): void {
    this.#letGo?.();
  }

  async whenReady(): Promise<void> {
    onServiceGone((name, exitCode) =>
      this.emit(
        'child-process-gone',
        {},
        { type: 'Utility', name, exitCode, reason: exitCode === 0 ? 'clean-exit' : 'crashed' },
      ),
    );
    this.#browser ??= startBrowser(this.getPath('userData'));
    hostWindows({
      browser: () => this.#browser ?? Promise.reject(new Error('the app is not ready')),
      onCreated: (contents) => this.emit('web-contents-created', {}, contents),
      onWindow: (window) => this.emit('browser-window-created', {}, window),
      onAllClosed: () => this.#allClosed(),
    });
    await this.#browser;
  }

  quit(): void {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    if (!closeWindows()) {
      this.#quitting = false;
      return;
    }
    const will = preventable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.exit();
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    this.#letGo?.();
    const closed = this.#browser?.then((browser) => browser.close()) ?? Promise.resolve();
    void closed.catch(() => {}).finally(() => process.exit(code));
  }

  #allClosed(): void {
    if (this.#quitting) return;
    // Electron quits by itself where nobody listens.
    if (!this.emit('window-all-closed')) this.quit();
  }
}

function getSwitchValue(name: string): string {
  const start = `--${name}=`;
  return process.argv.find((arg) => arg.startsWith(start))?.slice(start.length) ?? '';
}

/** The double of `app`. */
export const app = refusing('app', new AppDouble());
