import type { AccessStore } from './access-store.ts';
import { isSameSecret, newToken } from './token.ts';

const SECRET = 'alert-sender';

/** The user name under which alert senders sign in by HTTP basic. */
export const ALERT_SENDER = 'alertmanager';

/**
 * The password of the workspace's alert sender; made on the first start. It is the one secret that is stored as it
 * is: the owner has to be able to read it again, and all that it allows is to report alerts.
 */
export function alertSenderPassword(store: AccessStore): string {
  const known = store.secret(SECRET);
  if (known !== undefined) return known;
  const password = newToken();
  store.setSecret(SECRET, password);
  return password;
}

/** Whether no server has run on this store before. */
export function isFirstStart(store: AccessStore): boolean {
  return store.secret(SECRET) === undefined;
}

/** Whether an Authorization header is the alert sender's: its password by HTTP basic or as a bearer token. */
export function isAlertSender(store: AccessStore, authorization: string): boolean {
  const [scheme, credentials = ''] = authorization.split(' ');
  const password = alertSenderPassword(store);
  if (/^bearer$/i.test(scheme ?? '')) return isSameSecret(credentials, password);
  if (!/^basic$/i.test(scheme ?? '')) return false;
  const given = Buffer.from(credentials, 'base64').toString('utf8');
  return isSameSecret(given, `${ALERT_SENDER}:${password}`);
}
