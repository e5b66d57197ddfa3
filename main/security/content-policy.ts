/**
 * The content security policy of the window: its own files, and the room's server as the only place to talk to.
 * @param server the server's URL, without a slash at the end
 */
export function contentPolicy(server: string): string {
  const { protocol, host } = new URL(server);
  const socket = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`;
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    'media-src': "'self'",
    'connect-src': `'self' ${protocol}//${host} ${socket}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
