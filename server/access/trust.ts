import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';

/** Whose pages may talk to this server, besides its own, and by which names it is reached. */
export interface Trust {
  /** Origins of other sites, such as "https://ops.example". */
  readonly origins: readonly string[];
  /** Names of this server in addition to the machine's own, without a port. */
  readonly hosts: readonly string[];
}

/** What a request says of itself before its body. */
export interface RequestHead {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they were sent: of several hosts, `headers` has the first alone. */
  readonly rawHeaders: readonly string[];
}

/**
 * Why a request is kept out whatever it asks for, or null. Browsers let every page send requests to any server:
 *
 * - a hostile name can be made to resolve to this machine (DNS rebinding), and its pages then read what they like; so
 *   the Host has to be an address, which cannot be rebound, or a name of ours. What a proxy says in `X-Forwarded-Host`
 *   does not count;
 * - pages of other origins read nothing of what they ask for, but open WebSockets and send forms; so an Origin has to
 *   be ours or an allowed one. None means no browser, or something that no page can read;
 * - pages of other sites can show or run what needs no token; browsers say so, and only a link may lead here.
 */
export function keptOut({ method, url, headers, rawHeaders }: RequestHead, trust: Trust): Refusal | null {
  const host = hostOf(headers.host);
  const isOne = rawHeaders.filter((text, at) => at % 2 === 0 && /^host$/i.test(text)).length === 1;
  if (host === null || !isOne || !isOwnHost(host.hostname, trust)) return foreignHost(headers.host);
  // A target in absolute form has a host of its own, which goes before the header's.
  const target = /^https?:\/\/([^/?#]*)/i.exec(url ?? '')?.[1];
  if (target !== undefined && hostOf(target)?.host !== host.host) return foreignHost(target);

  const { origin } = headers;
  if (origin !== undefined) return isOwnOrigin(origin, host, trust) ? null : refusal('foreign_page');
  return isEmbedded(method, headers) ? refusal('foreign_page') : null;
}

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** A Host header without tricks, as a URL has it: in lower case, addresses in their one spelling. */
function hostOf(said: string | undefined): URL | null {
  const isHost = said !== undefined && HOST.test(said) && URL.canParse(`http://${said}`);
  return isHost ? new URL(`http://${said}`) : null;
}

function foreignHost(said: string | undefined): Refusal {
  return refusal('foreign_host', { host: (said ?? '').slice(0, 100) });
}

function isOwnHost(name: string, { hosts }: Trust): boolean {
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return true;
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  const own = hostname().toLowerCase();
  // The machine's short name has no dot: nobody outside its network can give it an address.
  const [short] = own.split('.');
  return [own, short, `${short}.local`, ...hosts.map((host) => host.toLowerCase())].includes(name);
}

function isOwnOrigin(origin: string, { host }: URL, { origins }: Trust): boolean {
  if (origins.includes(origin)) return true;
  return /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).host === host;
}

/** Whether a page of another origin asks for something that it wants to show, run or send, and not to lead to. */
function isEmbedded(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const leadsHere = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(method === 'GET' && leadsHere);
}
