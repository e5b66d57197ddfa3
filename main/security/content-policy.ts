import { TRUSTED_TYPES_POLICY } from '#shared/text/trusted-types.ts';

/**
 * The content security policy of the window: its own files, and the room's server as the only place to talk to.
 * @param server the server's URL, without a slash at the end; undefined while there is none
 */
export function contentPolicy(server: string | undefined): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    'media-src': "'self'",
    'connect-src': `'self'${server === undefined ? '' : sourcesOf(server)}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    // No text becomes markup or a script by itself, whatever a library does with it.
    'require-trusted-types-for': "'script'",
    'trusted-types': TRUSTED_TYPES_POLICY,
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** For requests, and for the live line. */
function sourcesOf(server: string): string {
  const { protocol, host } = new URL(server);
  return ` ${protocol}//${host} ${protocol === 'https:' ? 'wss' : 'ws'}://${host}`;
}
