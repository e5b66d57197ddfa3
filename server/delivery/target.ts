import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { BlockList, isIPv4 } from 'node:net';

export type Lookup = (host: string) => Promise<readonly LookupAddress[]>;

/** A target that nothing is sent to. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
  readonly reason: 'target_not_allowed' | 'no_such_host';
  constructor(reason: 'target_not_allowed' | 'no_such_host', detail: string) {
    super(detail);
    this.reason = reason;
  }
}

// biome-ignore format: one row a line
const NEVER = blockListOf([
  // "This host", link-local with the metadata services of clouds, multicast, broadcast, reserved.
  '0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '224.0.0.0/4', '240.0.0.0/4',
  '::/128', 'fe80::/10', 'ff00::/8', 'fd00:ec2::254/128', '100.100.100.200/32',
]);

// biome-ignore format: one row a line
const PRIVATE = blockListOf([
  '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', '100.64.0.0/10', '198.18.0.0/15',
  '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24',
  '::1/128', 'fc00::/7', 'fec0::/10', '64:ff9b:1::/48', '100::/64', '2001:db8::/32',
]);

/**
 * Resolves a host once and answers the one address that may be connected to: whoever connects uses it and never asks
 * the name again, so that an answer that changes in between changes nothing. A name of which one address is not
 * allowed is refused whole.
 *
 * @throws TargetRefused
 */
export async function resolveTarget(
  host: string,
  allowPrivate: boolean,
  lookup: Lookup = lookupAll,
): Promise<LookupAddress> {
  const addresses = await lookup(unbracketed(host)).catch(() => []);
  const [first] = addresses;
  if (first === undefined) throw new TargetRefused('no_such_host', host);
  for (const { address } of addresses)
    if (!isAllowed(address, allowPrivate))
      throw new TargetRefused('target_not_allowed', `${host}: ${address}`);
  return first;
}

/** Whether an address may be connected to; what no name should ever lead to is refused in any case. */
export function isAllowed(address: string, allowPrivate: boolean): boolean {
  const bare = plainAddress(address);
  if (bare === null) return false;
  const family = isIPv4(bare) ? 'ipv4' : 'ipv6';
  return !NEVER.check(bare, family) && (allowPrivate || !PRIVATE.check(bare, family));
}

/** IPv4 that is written as IPv6 is IPv4; null for what embeds it in a way that would have to be undone by others. */
function plainAddress(address: string): string | null {
  const [bare = ''] = address.toLowerCase().split('%');
  if (isIPv4(bare)) return bare;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  // Mapped in hexadecimal, translated (NAT64), tunnelled (6to4, Teredo), or the old compatible form.
  if (/^(?:::ffff:|64:ff9b::|2002:|2001:0{0,4}:|::(?!1$)[0-9a-f])/.test(bare)) return null;
  return bare;
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6');
  }
  return list;
}

function unbracketed(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host;
}

function lookupAll(host: string): Promise<readonly LookupAddress[]> {
  return systemLookup(host, { all: true });
}
