import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Who may open a socket, besides pages of the server itself. */
export interface Trust {
  /** Origins of other sites, such as "https://ops.example". */
  readonly origins: readonly string[];
  /** Names of this server in addition to the machine's own, without a port. */
  readonly hosts: readonly string[];
}

/**
 * Whether a handshake comes from a page that we trust. Browsers let every page open a WebSocket to any server, so
 * the Origin has to be this server's own or an allowed one; no Origin means it is no browser. And since a hostile
 * name can be made to resolve to this machine (DNS rebinding), the Host has to be an address or a name of ours: an
 * address cannot be rebound.
 */
export function isTrusted({ host, origin }: IncomingHttpHeaders, trust: Trust): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname;
  if (!isAddress(name) && !isOwnName(name) && !trust.hosts.includes(name)) return false;
  if (origin === undefined || trust.origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(`http://${host}`).host;
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

function isOwnName(name: string): boolean {
  const own = hostname().toLowerCase();
  return name === 'localhost' || name.endsWith('.localhost') || name === own || name === `${own}.local`;
}
