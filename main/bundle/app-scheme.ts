import type { Protocol } from 'electron';
import { APP_SCHEME } from '#shared/desktop/app-origin.ts';

/** Makes the window's scheme a full origin of the web. To be called before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
