import { APP_HOST, APP_SCHEME } from '#shared/desktop/app-origin.ts';

/** Whether an address is the window's own. What cannot be read as an address is not. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
