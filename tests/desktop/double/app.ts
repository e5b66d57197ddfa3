import { readFileSync } from 'node:fs';
import { closeWindows, hostWindows } from './browser-window.ts';
import { type Browser, startBrowser } from './chromium.ts';
import { KnownEvents, preventable, refusing } from './refusing.ts';
import { takeInstanceLock } from './single-instance.ts';
import { metrics } from './utility-process.ts';

const EVENTS = [
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'web-contents-created',
];

/** The double of `app`. */
class AppDouble extends KnownEvents {
  readonly commandLine = refusing('app.commandLine', { getSwitchValue });
  readonly #paths = new Map<string, string>();
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
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the double does not have the path “${name}”: it was not set`);
    return path;
  }

  getAppMetrics(): ReturnType<typeof metrics> {
    return metrics();
  }

  getVersion(): string {
    return JSON.parse(readFileSync('package.json', 'utf8')).version;
  }

  getLocale(): string {
    return 'en-US';
  }

  requestSingleInstanceLock(): boolean {
    this.#letGo = takeInstanceLock(this.getPath('userData'), () => this.emit('second-instance', {}, [], ''));
    return this.#letGo !== undefined;
  }

  async whenReady(): Promise<void> {
    this.#browser ??= startBrowser(this.getPath('userData'));
    hostWindows({
      browser: () => this.#browser ?? Promise.reject(new Error('the app is not ready')),
      onCreated: (contents) => this.emit('web-contents-created', {}, contents),
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
