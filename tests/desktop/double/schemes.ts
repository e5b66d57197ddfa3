/**
 * Chromium takes no scheme of ours, so `app://quarterdeck` stands in the browser as `http://quarterdeck.app.localhost`:
 * a secure context with an origin of its own, like the real one. All translation between the two is here.
 */
const registered = new Set<string>();

/** Makes a scheme known. */
export function registerScheme(scheme: string): void {
  registered.add(scheme);
}

/** The address in the browser of an address of the app's. */
export function toBrowser(url: string): string {
  const match = /^([a-z]+):\/\/([a-z0-9-]+)(\/.*)?$/s.exec(url);
  const [, scheme = '', host = '', path = ''] = match ?? [];
  return registered.has(scheme) ? `http://${host}.${scheme}.localhost${path}` : url;
}

/** The app's address of an address in the browser. */
export function fromBrowser(url: string): string {
  const match = /^http:\/\/([a-z0-9-]+)\.([a-z]+)\.localhost(\/.*)?$/s.exec(url);
  const [, host = '', scheme = '', path = ''] = match ?? [];
  return registered.has(scheme) ? `${scheme}://${host}${path}` : url;
}
