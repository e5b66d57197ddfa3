import { expect, it } from 'vitest';
import { addressSafety } from './place-address.ts';

it.each([
  ['https://room.example', 'encrypted'],
  ['https://192.168.1.20:4600', 'encrypted'],
  ['http://localhost:4600', 'here'],
  ['http://127.0.0.1:4600', 'here'],
  ['http://[::1]:4600', 'here'],
  ['http://10.0.0.5:4600', 'plain'],
  ['http://192.168.1.20:4600', 'plain'],
  ['http://172.16.0.1', 'plain'],
  ['http://172.31.255.1', 'plain'],
  ['http://169.254.10.1', 'plain'],
  ['http://[fd00::1]:4600', 'plain'],
  ['http://[fe80::1]:4600', 'plain'],
  ['http://olgas-laptop:4600', 'plain'],
  ['http://olgas-laptop.local:4600', 'plain'],
  ['http://olgas-laptop-2', 'plain'],
  ['http://0xen', 'plain'],
  // 8.8.8.8, each of them.
  ['http://134744072', 'refused'],
  ['http://0x08080808:4600', 'refused'],
  ['http://01002004010', 'refused'],
  // 10.8.8.8 is private, and what only looks like it is not.
  ['http://10.8.010.8', 'refused'],
  ['http://127.1', 'refused'],
  ['http://172.32.0.1', 'refused'],
  ['http://8.8.8.8', 'refused'],
  ['http://10.example.org', 'refused'],
  ['http://127.0.0.1.example.org', 'refused'],
  ['http://room.example', 'refused'],
  ['http://[2001:db8::1]', 'refused'],
  ['ftp://192.168.1.20', 'refused'],
])('[DESK-3] what is said to %s is %s', (url, safety) => {
  expect(addressSafety(url)).toBe(safety);
});
