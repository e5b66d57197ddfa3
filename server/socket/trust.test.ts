import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isTrusted } from './trust.ts';

const trust = { origins: ['https://ops.example'], hosts: ['war.example'] };

describe('who may open a socket', () => {
  it.each([
    ['no browser', { host: '127.0.0.1:4600' }],
    ['its own page', { host: '127.0.0.1:4600', origin: 'http://127.0.0.1:4600' }],
    ['its own page on the LAN', { host: '192.168.1.20:4600', origin: 'http://192.168.1.20:4600' }],
    ['its own page over IPv6', { host: '[::1]:4600', origin: 'http://[::1]:4600' }],
    ['its own page by name', { host: 'localhost:4600', origin: 'http://localhost:4600' }],
    ['the machine’s name', { host: `${hostname()}:4600` }],
    ['a proxy with TLS', { host: 'war.example', origin: 'https://war.example' }],
    ['an allowed site', { host: '127.0.0.1:4600', origin: 'https://ops.example' }],
  ])('[AUTH-2] lets %s in', (_who, headers) => {
    expect(isTrusted(headers, trust)).toBe(true);
  });

  it.each([
    ['another site', { host: '127.0.0.1:4600', origin: 'https://evil.example' }],
    ['another port of this machine', { host: '127.0.0.1:4600', origin: 'http://127.0.0.1:8080' }],
    ['an opaque origin', { host: '127.0.0.1:4600', origin: 'null' }],
    ['a rebound name', { host: 'evil.example:4600', origin: 'http://evil.example:4600' }],
    ['a name that begins like ours', { host: 'localhost.evil.example:4600' }],
    ['no host', {}],
    ['a broken host', { host: 'a b' }],
  ])('[AUTH-2] keeps %s out', (_who, headers) => {
    expect(isTrusted(headers, trust)).toBe(false);
  });
});
