import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { senderAddress } from './sender-address.ts';

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

describe('the address that a request counts for', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:bbbb:cccc:dddd:eeee', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('[SYNC-8] of %s is %s', (address, counted) => {
    expect(senderAddress([])(from(address))).toBe(counted);
  });

  it('[SYNC-8] is what a proxy says only where the proxy was named', () => {
    const forged = from('203.0.113.9', '198.51.100.7');
    expect(senderAddress([])(forged)).toBe('203.0.113.9');
    expect(senderAddress(['10.0.0.0/8'])(forged)).toBe('203.0.113.9');
    expect(senderAddress(['203.0.113.9'])(forged)).toBe('198.51.100.7');
  });

  it('[SYNC-8] is the last that no proxy of ours has: what a client wrote before it does not count', () => {
    const through = from('10.0.0.2', '1.1.1.1, 198.51.100.7, 10.0.0.1');
    expect(senderAddress(['10.0.0.0/8'])(through)).toBe('198.51.100.7');
  });

  it('[SYNC-8] is nothing where a proxy has no address: the start says which', () => {
    expect(() => senderAddress(['proxy.example'])).toThrow(/proxy\.example/);
  });
});
