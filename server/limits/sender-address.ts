import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddress from '@fastify/proxy-addr';

export type SenderAddress = (request: IncomingMessage) => string;

/**
 * Finds the address that a request counts for. What a proxy says of where it came from (`X-Forwarded-For`) is
 * believed of the proxies that were named alone: everybody else could say what they like, and would never be counted.
 *
 * @param proxies addresses or networks ("10.0.0.0/8"), or "loopback", "linklocal", "uniquelocal"
 * @throws TypeError where one of them is none of these: see `isProxy`
 */
export function senderAddress(proxies: readonly string[]): SenderAddress {
  const isProxy = proxyAddress.compile([...proxies]);
  return (request) => countedAddress(proxyAddress(request, isProxy));
}

/** Whether `senderAddress` understands the name of a proxy. */
export function isProxy(said: string): boolean {
  try {
    proxyAddress.compile([said]);
    return true;
  } catch {
    return false;
  }
}

/** Whoever has one IPv6 address has 2^64 of them: the network counts. */
function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const between = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...new Array<string>(between).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':');
}
