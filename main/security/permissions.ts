import type { Session } from 'electron';
import { isAppUrl } from './app-origin.ts';

/**
 * All that the window's own page may do without asking: copying a link, notifying, and reaching a server on this machine
 * or in its network, by the names that versions of Chromium have for it: the content policy says which one.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'notifications',
  'loopback-network',
  'local-network',
  'local-network-access',
]);

/** Refuses every permission of the web but the few above, and those to every page but ours. */
export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  const allows = (permission: string, page: string) => ALLOWED.has(permission) && isAppUrl(page);
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(allows(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => allows(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
