import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { keptOut } from './trust.ts';

const trust = { origins: ['https://ops.example', 'app://quarterdeck'], hosts: ['War.example'] };
const own = '127.0.0.1:4600';
const short = hostname().toLowerCase().split('.')[0] ?? '';
const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

function reason(headers: Record<string, string>, url = '/', method = 'GET') {
  return (
    keptOut({ method, url, headers, rawHeaders: Object.entries(headers).flat() }, trust)?.details?.[
      'reason'
    ] ?? null
  );
}

describe('what may reach the server at all', () => {
  it.each([
    ['no browser', { host: own }],
    ['its own page', { host: own, origin: `http://${own}` }],
    ['its own page on the LAN', { host: '192.168.1.20:4600', origin: 'http://192.168.1.20:4600' }],
    ['its own page over IPv6', { host: '[::1]:4600', origin: 'http://[::1]:4600' }],
    ['its own page by a link-local address', { host: '[fe80::1]:4600' }],
    ['its own page by name', { host: 'localhost:4600', origin: 'http://localhost:4600' }],
    ['the machine’s name', { host: `${hostname()}:4600` }],
    ['the machine’s name in capitals', { host: `${short.toUpperCase()}:4600` }],
    ['the machine’s name on the LAN', { host: `${short}.local:4600`, origin: `http://${short}.local:4600` }],
    ['a proxy with TLS', { host: 'war.example', origin: 'https://war.example' }],
    ['an allowed site', { host: own, origin: 'https://ops.example' }],
    ['the desktop’s window', { host: own, origin: 'app://quarterdeck', 'sec-fetch-site': 'cross-site' }],
    ['a link on another site', { host: own, ...link }],
    ['an address that was typed', { host: own, ...link, 'sec-fetch-site': 'none' }],
    ['a file of its own page', { host: own, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' }],
  ])('[AUTH-2] lets %s in', (_who, headers) => {
    expect(reason(headers)).toBeNull();
  });

  it.each([
    ['a rebound name', { host: 'evil.example:4600', origin: 'http://evil.example:4600' }],
    ['a name that begins like ours', { host: 'localhost.evil.example:4600' }],
    ['a name that ends like ours', { host: 'evil-localhost:4600' }],
    ['a name with a dot behind', { host: 'war.example.evil.:4600' }],
    ['an address before an at sign', { host: '127.0.0.1:4600@evil.example' }],
    ['an address behind an at sign', { host: 'evil.example@127.0.0.1:4600' }],
    ['an address with a path', { host: '127.0.0.1:4600/evil.example' }],
    ['two names', { host: '127.0.0.1, evil.example' }],
    ['a name of ours that a proxy tells of', { host: 'evil.example', 'x-forwarded-host': own }],
    ['an empty host', { host: '' }],
    ['no host', {}],
    ['a broken host', { host: 'a b' }],
    ['a broken port', { host: '127.0.0.1:46a0' }],
    ['a port that is none', { host: '127.0.0.1:99999' }],
  ])('[AUTH-2] keeps %s out', (_who, headers) => {
    expect(reason(headers)).toBe('foreign_host');
  });

  it.each([
    ['another site', { host: own, origin: 'https://evil.example' }],
    ['another port of this machine', { host: own, origin: 'http://127.0.0.1:8080' }],
    ['another name of this machine', { host: own, origin: 'http://localhost:4600' }],
    ['an opaque origin', { host: own, origin: 'null' }],
    ['an empty origin', { host: own, origin: '' }],
    ['another scheme', { host: own, origin: 'ftp://127.0.0.1:4600' }],
    ['a script of another site', { host: own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a script of another port', { host: own, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
    ['a frame on another site', { host: own, ...link, 'sec-fetch-dest': 'iframe' }],
    ['an object on another site', { host: own, ...link, 'sec-fetch-dest': 'object' }],
  ])('[AUTH-2] keeps %s out', (_who, headers) => {
    expect(reason(headers)).toBe('foreign_page');
  });

  it('[AUTH-2] keeps a form of another site out, even one that hides its origin', () => {
    expect(reason({ host: own, ...link }, '/', 'POST')).toBe('foreign_page');
  });

  it('[AUTH-2] believes a target in absolute form only where it names the same host', () => {
    const at = (url: string) => reason({ host: own }, url);
    expect([at(`http://${own}/status`), at('HTTP://127.0.0.1:4600')]).toEqual([null, null]);
    expect([at('http://evil.example/status'), at(`http://${own}@evil.example/`), at('http:///')]).toEqual([
      'foreign_host',
      'foreign_host',
      'foreign_host',
    ]);
  });
});
