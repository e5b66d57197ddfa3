import type { BrowserContext } from '@playwright/test';
import { refusing } from './refusing.ts';
import { fromBrowser, toBrowser } from './schemes.ts';

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

let check: CheckHandler | undefined;
let request: RequestHandler | undefined;

/** The double of `session`. */
export const session = refusing('session', {
  defaultSession: refusing('session.defaultSession', {
    setPermissionCheckHandler(handler: CheckHandler): void {
      check = handler;
    },
    setPermissionRequestHandler(handler: RequestHandler): void {
      request = handler;
    },
    // Chromium asks nobody for a device here: there is none to give.
    setDevicePermissionHandler(): void {},
  }),
});

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
