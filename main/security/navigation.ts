import type { App, WebContents } from 'electron';
import { isSafeAddress } from '#shared/incident/links/address.ts';
import { isAppUrl } from './app-origin.ts';

interface NavigationDeps {
  readonly app: Pick<App, 'on' | 'off'>;
  /** Opens an address in the person's browser. */
  readonly openExternal: (url: string) => Promise<void>;
  /** The room's server now, without a slash at the end; undefined while there is none. */
  readonly server: () => string | undefined;
}

/**
 * Keeps every page of the app where it is: nothing navigates away, frames nothing, opens no window. A link to the
 * outside goes to the person's browser. Returns how to stop guarding new pages.
 */
export function guardNavigation({ app, openExternal, server }: NavigationDeps): () => void {
  const guard = (_event: unknown, contents: WebContents) => {
    const stay = (event: { readonly url: string; preventDefault(): void }) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    // A frame of the page's own words, such as an e-mail as it will be shown, has no address: it is not navigated to.
    contents.on('will-frame-navigate', (event) => {
      if (event.url !== 'about:srcdoc') stay(event);
    });
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      // Where no browser is set up, the link simply does not open.
      if (opensOutside(url, server())) void openExternal(url).catch(() => {});
      return { action: 'deny' };
    });
  };
  app.on('web-contents-created', guard);
  return () => {
    app.off('web-contents-created', guard);
  };
}

/**
 * Whether a link may be handed to the operating system: the encrypted web, the pages of the room's own server, and the
 * telephones and programs that hold a bridge or a chat (INC-4). Each is also an address that may be made a link at all: one
 * way for what a person can press and for what a page asks by itself.
 */
export function opensOutside(url: string, server: string | undefined): boolean {
  if (!URL.canParse(url) || !isSafeAddress(url)) return false;
  const { protocol, origin } = new URL(url);
  return protocol !== 'http:' || (server !== undefined && origin === server);
}
