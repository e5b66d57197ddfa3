import type { BrowserContext, Download } from '@playwright/test';
import type { VerifyProc } from './certificates.ts';
import { KnownEvents, preventable, refusing } from './refusing.ts';
import { fromBrowser, toBrowser } from './schemes.ts';
import { SessionNetwork } from './session-network.ts';

type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean;
type RequestHandler = (
  contents: object,
  permission: string,
  answer: (granted: boolean) => void,
  details: { readonly requestingUrl: string },
) => void;

/** Electron's name of a permission, and Chromium's. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  'idle-detection': 'idle-detection',
};

type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;

/** The windows' way out, which the browser's proxy takes. */
export const windowNetwork = new SessionNetwork();

let check: CheckHandler | undefined;
let request: RequestHandler | undefined;
let beforeRequest: BeforeRequest | undefined;

/** What a session has of a network. */
class SessionDouble extends KnownEvents {
  readonly #network: SessionNetwork;

  constructor(name: string, network: SessionNetwork) {
    super(name, ['will-download']);
    this.#network = network;
  }

  setCertificateVerifyProc(judge: VerifyProc | null): void {
    this.#network.judge = judge;
  }

  closeAllConnections(): Promise<void> {
    return this.#network.closeAllConnections();
  }

  fetch(url: string, options: { redirect: 'error'; signal: AbortSignal }): Promise<Response> {
    return this.#network.fetch(url, options);
  }
}

/** The session of the windows. */
class WindowSessionDouble extends SessionDouble {
  readonly webRequest = refusing('session.webRequest', {
    onBeforeRequest(listener: BeforeRequest): void {
      beforeRequest = listener;
    },
  });

  setPermissionCheckHandler(handler: CheckHandler): void {
    check = handler;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    request = handler;
  }

  // Chromium asks nobody for a device here: there is none to give.
  setDevicePermissionHandler(): void {}
}

const windowSession = new WindowSessionDouble('session.defaultSession', windowNetwork);

/** The double of `session`. */
export const session = refusing('session', {
  defaultSession: refusing('session.defaultSession', windowSession),
  fromPartition: (name: string) =>
    refusing(`session “${name}”`, new SessionDouble(`session “${name}”`, new SessionNetwork())),
});

/** Whether the app lets a request of a window's leave for an address. */
export function mayLeave(url: string): boolean {
  let cancelled = false;
  beforeRequest?.({ url }, ({ cancel = false }) => {
    cancelled = cancel;
  });
  return !cancelled;
}

/** A page begins a download; the app may refuse it, or say where it goes. */
export function announceDownload(download: Download): void {
  const event = preventable({});
  const url = download.url().replace(/^(blob:)?(.*)$/s, (_, blob = '', rest) => blob + fromBrowser(rest));
  const item = refusing('downloadItem', {
    getURL: () => url,
    getFilename: () => download.suggestedFilename(),
    setSavePath: (path: string): void => void download.saveAs(path).catch(() => {}),
  });
  windowSession.emit('will-download', event, item);
  if (event.defaultPrevented) void download.cancel();
}

/** Brings what the app's handlers say about a page to the browser. Without handlers Electron grants everything. */
export async function applyPermissions(context: BrowserContext, page: string): Promise<void> {
  const { origin } = new URL(toBrowser(page));
  const pageOfContext = context.pages()[0];
  if (origin === 'null' || pageOfContext === undefined) return;
  // Never detached: Chromium forgets what a session has set when it goes.
  const cdp = await context.newCDPSession(pageOfContext);
  for (const [name, chromium] of Object.entries(PERMISSIONS)) {
    await cdp.send('Browser.setPermission', {
      permission: { name: chromium },
      setting: isGranted(name, `${fromBrowser(origin)}/`) ? 'granted' : 'denied',
      origin,
    });
  }
}

function isGranted(permission: string, origin: string): boolean {
  const checked = check?.(null, permission, origin, {}) ?? true;
  let granted = request === undefined;
  request?.({}, permission, (answer) => (granted = answer), { requestingUrl: origin });
  return checked && granted;
}
