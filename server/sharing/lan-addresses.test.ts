import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { lanAddresses } from './lan-addresses.ts';

function info(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, netmask: '', mac: '', internal, cidr: null };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
}

describe('the addresses of the LAN', () => {
  it('[DESK-1] are those of real networks first, IPv4 before IPv6, and none that a link cannot name', () => {
    const found = lanAddresses({
      lo: [info('127.0.0.1', true), info('::1', true)],
      docker0: [info('172.17.0.1')],
      tailscale0: [info('100.101.1.2'), info('fd7a::1')],
      eth1: [info('169.254.7.7')],
      wlan0: [info('fe80::1'), info('fd00::5'), info('192.168.1.5')],
      'vEthernet (WSL)': [info('172.20.0.1')],
      eth0: [info('10.0.0.3')],
    });
    expect(found.map(({ address }) => address)).toEqual([
      '192.168.1.5',
      '10.0.0.3',
      'fd00::5',
      '172.17.0.1',
      '100.101.1.2',
      '172.20.0.1',
      'fd7a::1',
      '169.254.7.7',
    ]);
    expect(found[0]).toEqual({ address: '192.168.1.5', network: 'wlan0' });
  });

  it('[DESK-1] are none where the machine is in no network', () => {
    expect(lanAddresses({ lo: [info('127.0.0.1', true)], en0: undefined })).toEqual([]);
  });
});
