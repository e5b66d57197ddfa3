/** The scheme and the host under which the window's own files are served. */
export const APP_SCHEME = 'app';
const APP_HOST = 'quarterdeck';

/** The origin that the room's server has to admit. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Whether an address is the window's own. What cannot be read as an address is not. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
