import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Dialog, Page } from '@playwright/test';
import { invoke } from './ipc-main.ts';
import { FROM_MAIN, isolatedWorld, pageWorld, TO_MAIN, WORLD } from './isolated-world.ts';
import { KnownEvents, preventable, refusing } from './refusing.ts';
import { fromBrowser, toBrowser } from './schemes.ts';
import { announceDownload, applyPermissions } from './session.ts';

export type WebPreferences = Readonly<Record<string, unknown>>;
interface PrintOptions {
  readonly preferCSSPageSize?: boolean;
  readonly printBackground?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}
type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'context-menu',
  'render-process-gone',
  'will-prevent-unload',
];

let ids = 0;

/** The double of `WebContents`: one page, its isolated world, and the guards that the app puts on it. */
export class WebContentsDouble extends KnownEvents {
  readonly id: number;
  readonly #preferences: WebPreferences;
  readonly #ready: Promise<{ page: Page; cdp: CDPSession }>;
  #self: WebContentsDouble = this;
  #url = '';
  #mainFrame = '';
  /** What the app itself is loading: that is no navigation of the page's. */
  #loading: string | undefined;
  #preloadContext: number | undefined;
  #destroyed = false;
  #zoom = 0;
  #onOpen: OpenHandler | undefined;

  constructor(page: Promise<Page>, preferences: WebPreferences) {
    super('webContents', EVENTS);
    ids += 1;
    this.id = ids;
    this.#preferences = preferences;
    this.#ready = page.then(async (opened) => ({ page: opened, cdp: await this.#attach(opened) }));
    // Whoever loads something hears of it.
    this.#ready.catch(() => {});
  }

  /** The object as the app sees it. */
  refusing(): WebContentsDouble {
    this.#self = refusing('webContents', this);
    return this.#self;
  }

  async page(): Promise<Page> {
    return (await this.#ready).page;
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  /** A number: nothing is drawn larger. */
  setZoomLevel(level: number): void {
    this.#zoom = level;
  }

  getZoomLevel(): number {
    return this.#zoom;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  /** By the protocol itself: a page that crashed once is dead to Playwright, and comes back in the browser. */
  async executeJavaScript(source: string): Promise<unknown> {
    const { cdp } = await this.#ready;
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: source,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Chromium's own printing, by the options that the app gives; those which it does not know are refused. */
  async printToPDF(options: PrintOptions): Promise<Buffer> {
    const { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline, ...others } =
      options;
    if (Object.keys(others).length > 0)
      throw new Error(`the double does not print with ${Object.keys(others).join(', ')}`);
    const { cdp } = await this.#ready;
    const { data } = await cdp.send('Page.printToPDF', {
      preferCSSPageSize: preferCSSPageSize ?? false,
      printBackground: printBackground ?? false,
      generateTaggedPDF: generateTaggedPDF ?? false,
      generateDocumentOutline: generateDocumentOutline ?? false,
    });
    return Buffer.from(data, 'base64');
  }

  reload(): void {
    void this.#ready.then(async ({ cdp }) => {
      this.#loading = toBrowser(this.#url);
      cdp.once('Page.loadEventFired', () => {
        this.#loading = undefined;
        this.emit('did-finish-load');
      });
      await cdp.send('Page.reload');
    });
  }

  /** Ends the page's process for good; what follows is told by the browser. */
  forcefullyCrashRenderer(): void {
    // The answer is lost with the process that owes it.
    void this.#ready.then(({ cdp }) => cdp.send('Page.crash').catch(() => {}));
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#tellPreload({ channel, args });
  }

  async load(url: string): Promise<void> {
    const { page } = await this.#ready;
    await applyPermissions(page.context(), url);
    this.#loading = toBrowser(url);
    await page.goto(this.#loading);
    this.#loading = undefined;
    this.emit('did-finish-load');
  }

  async destroy(): Promise<void> {
    this.#destroyed = true;
    const { page } = await this.#ready;
    await page.close().catch(() => {});
  }

  async #attach(page: Page): Promise<CDPSession> {
    const cdp = await page.context().newCDPSession(page);
    page.on('download', announceDownload);
    page.on('dialog', (dialog) => void this.#dialog(dialog).catch(() => {}));
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#url = fromBrowser(frame.url + (frame.urlFragment ?? ''));
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#mainFrame) this.#url = fromBrowser(url);
    });
    cdp.on('Page.windowOpen', ({ url }) => this.#open(page.context(), fromBrowser(url)));
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const ofMainFrame = context.auxData?.['frameId'] === this.#mainFrame;
      if (context.name === WORLD && ofMainFrame) this.#preloadContext = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === TO_MAIN)
        void this.#answer(JSON.parse(payload), executionContextId === this.#preloadContext);
    });
    cdp.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    cdp.on('Fetch.requestPaused', (paused) => void this.#guard(cdp, paused));
    this.#mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Inspector.enable');
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
    const { preload } = this.#preferences;
    if (typeof preload === 'string') await this.#installPreload(cdp, readFileSync(preload, 'utf8'));
    return cdp;
  }

  /** A page that is left for another may want to stay: the app is asked, and otherwise it stays. */
  async #dialog(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return dialog.dismiss();
    const event = preventable({});
    this.emit('will-prevent-unload', event);
    return event.defaultPrevented ? dialog.accept() : dialog.dismiss();
  }

  async #installPreload(cdp: CDPSession, source: string): Promise<void> {
    const bridge = `bridge-${randomUUID()}`;
    await cdp.send('Runtime.addBinding', { name: TO_MAIN, executionContextName: WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: isolatedWorld(source, bridge),
      worldName: WORLD,
    });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld(bridge) });
  }

  /** A call of the page's preload. The sender is what Electron would say it is. */
  async #answer(
    { call, channel, args }: { call: number; channel: string; args: readonly unknown[] },
    fromTopFrame: boolean,
  ): Promise<void> {
    const senderFrame = refusing('senderFrame', { url: this.#url, parent: fromTopFrame ? null : {} });
    try {
      const result = await invoke(channel, { sender: this.#self, senderFrame }, args);
      await this.#tellPreload({ call, result });
    } catch (error) {
      const words = `Error invoking remote method '${channel}': ${error}`;
      await this.#tellPreload({ call, error: words });
    }
  }

  async #tellPreload(message: object): Promise<void> {
    const { cdp } = await this.#ready;
    const expression = `${FROM_MAIN}(${JSON.stringify(JSON.stringify(message))})`;
    if (this.#preloadContext === undefined || this.#destroyed) return;
    // A page that has just gone is not told, as in Electron.
    await cdp.send('Runtime.evaluate', { expression, contextId: this.#preloadContext }).catch(() => {});
  }

  /** Every document that a frame asks for goes past the app's guards, but for what the app itself loads. */
  async #guard(
    cdp: CDPSession,
    { requestId, request, frameId, redirectedRequestId }: Guarded,
  ): Promise<void> {
    const isMainFrame = frameId === this.#mainFrame;
    const event = preventable({ url: fromBrowser(request.url), isMainFrame });
    if (redirectedRequestId !== undefined) this.emit('will-redirect', event);
    else if (request.url !== this.#loading) {
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event);
    }
    const done = event.defaultPrevented
      ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : cdp.send('Fetch.continueRequest', { requestId });
    await done.catch(() => {});
  }

  #open(context: BrowserContext, url: string): void {
    const { action } = this.#onOpen?.({ url }) ?? { action: 'allow' };
    if (action !== 'deny') throw new Error(`the double does not have windows opened by a page (${action})`);
    context.once('page', (popup) => void popup.close());
  }
}

interface Guarded {
  readonly requestId: string;
  readonly request: { readonly url: string };
  readonly frameId: string;
  readonly redirectedRequestId?: string;
}
