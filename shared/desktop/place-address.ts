/**
 * How safe it is to talk to an address: `encrypted`, `here` (plain http that does not leave this machine), `plain`
 * (plain http within a private network: everybody on it can read along), or `refused` (plain http across the internet).
 */
export type AddressSafety = 'encrypted' | 'here' | 'plain' | 'refused';

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** RFC 1918, link-local, and IPv6 unique and link-local addresses; names that nobody outside can give an address. */
const PRIVATE = [
  /^10(?:\.\d{1,3}){3}$/,
  /^192\.168(?:\.\d{1,3}){2}$/,
  /^172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}$/,
  /^169\.254(?:\.\d{1,3}){2}$/,
  /^\[f[cd][0-9a-f]{2}:.*\]$/,
  /^\[fe[89ab][0-9a-f]:.*\]$/,
  /^[a-z0-9-]+$/,
  /\.local$/,
];

/** A number in whatever spelling, as which browsers read a host whose last part is one: `134744072` is 8.8.8.8. */
const NUMBER = /(?:^|\.)(?:\d+|0x[\da-f]*)$/i;
/** An IPv4 address as browsers write it. */
const WRITTEN_OUT = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/;

/** @param url a server's, without anything before its host */
export function addressSafety(url: string): AddressSafety {
  if (url.startsWith('https://')) return 'encrypted';
  const [, hostname] = /^http:\/\/(\[[^\]]*\]|[^/:?#]*)/.exec(url) ?? [];
  if (hostname === undefined) return 'refused';
  // What cannot be seen at a glance is no address to give away a sign-in to.
  if (NUMBER.test(hostname) && !WRITTEN_OUT.test(hostname)) return 'refused';
  if (LOOPBACK.test(hostname)) return 'here';
  return PRIVATE.some((pattern) => pattern.test(hostname)) ? 'plain' : 'refused';
}
