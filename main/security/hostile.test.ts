import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '#tests/hostile/run.ts';
import { mayKeep } from './downloads.ts';
import { opensOutside } from './navigation.ts';
import { mayAsk } from './requests.ts';

const SERVER = 'http://127.0.0.1:4600';
const URLS = 5_000;

const SCHEMES = [
  ...[
    'http',
    'https',
    'HTTPS',
    'ws',
    'wss',
    'ftp',
    'file',
    'FILE',
    'app',
    'data',
    'blob',
    'javascript',
    'JavaScript',
  ],
  ...[
    'vbscript',
    'about',
    'chrome',
    'devtools',
    'view-source',
    'filesystem',
    'mailto',
    'tel',
    'sip',
    'slack',
    'smb',
  ],
  ...[
    'ms-msdt',
    'ms-officecmd',
    'search-ms',
    'ms-settings',
    'vscode',
    'ssh',
    'git',
    'jar',
    'quarterdeck',
    'zoommtg',
  ],
  ...['\u0000https', ' https', 'htt\nps', 'https\t', 'ｈttps', ''],
];

const HOSTS = [
  ...[
    '127.0.0.1:4600',
    '127.0.0.1:4601',
    '127.0.0.1:46001',
    '127.0.0.1',
    '127.1:4600',
    '0x7f000001:4600',
    '[::1]:4600',
    'localhost:4600',
  ],
  ...[
    '127.0.0.1:4600@evil.example',
    'evil.example@127.0.0.1:4600',
    '127.0.0.1:4600.evil.example',
    'quarterdeck',
  ],
  ...[
    'quarterdeck@evil',
    'evil.example',
    'bank.example@evil.example',
    '',
    '.',
    '..',
    '\\\\server\\share',
    '%2e%2e',
  ],
  ...['127.0.0.1:4600\\@evil.example', '１２７.0.0.1:4600', 'evil.example#127.0.0.1:4600', '127.0.0.1:04600'],
];

const TAILS = [
  ...[
    '',
    '/',
    '/status',
    '/etc/passwd',
    '//etc/passwd',
    '/C:/Windows/System32/calc.exe',
    '/%00',
    '/a b',
    '/"',
    "/'",
  ],
  ...[
    '/\\..\\..',
    '/?a=`calc`',
    '/#<script>',
    '/&calc',
    '/|calc',
    '/$(calc)',
    '/%22%20--exec',
    '/\u202e',
    '/{a}',
  ],
];

const hostileUrls: fc.Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom(...SCHEMES),
        fc.constantFrom('://', ':', ':/', ':///', ':\\\\', '//', ':%2f%2f'),
        fc.constantFrom(...HOSTS),
        fc.constantFrom(...TAILS),
      )
      .map((parts) => parts.join('')),
    weight: 6,
  },
  { arbitrary: fc.webUrl(), weight: 1 },
  { arbitrary: fc.string(), weight: 1 },
);

/** Schemes that only programs of bridges and chats answer, and telephones (INC-4). */
const PROGRAMS = /^(?:tel|sips?|slack|msteams|zoommtg|zoomus|webex):[^\s"'`<>\\{}]+$/i;

it('[DESK-3] of five thousand addresses none reaches the operating system but the encrypted web, our server and bridges', () => {
  const opened = new Map<string, number>();
  for (const url of seeded(hostileUrls, URLS)) {
    if (!opensOutside(url, SERVER)) continue;
    const { protocol, origin, username, password } = new URL(url);
    opened.set(protocol, (opened.get(protocol) ?? 0) + 1);
    // `sip:bridge@example.com` names who is called; everywhere else it would hide where the link leads.
    if (!/^sips?:$/.test(protocol)) expect([username, password], url).toEqual(['', '']);
    // What a shell or a command line would read as more than one word is never part of it.
    expect(url).not.toMatch(/[\s"'`<>\\{}\p{C}]/u);
    if (protocol === 'http:') expect(origin).toBe(SERVER);
    else if (protocol !== 'https:') expect(url).toMatch(PROGRAMS);
  }
  expect(opened.get('https:')).toBeGreaterThan(20);
  // Among the hostile ones the room's own server is rare.
  expect(opensOutside(`${SERVER}/status`, SERVER)).toBe(true);
});

it('[DESK-3] of five thousand addresses a window asks for none but its own files and the room’s server', () => {
  let asked = 0;
  for (const url of seeded(hostileUrls, URLS)) {
    if (!mayAsk(url, [SERVER])) continue;
    asked += 1;
    if (/^(?:data|blob):/.test(url)) continue;
    const { protocol, host, username } = new URL(url);
    const isOurs = protocol === 'app:' && host === 'quarterdeck' && username === '';
    const isServer = /^(?:http|ws):$/.test(protocol) && host === '127.0.0.1:4600';
    expect(isOurs || isServer, url).toBe(true);
  }
  expect(asked).toBeGreaterThan(20);
});

it('[DESK-3] of five thousand addresses a window keeps none as a file but what it made itself', () => {
  for (const url of seeded(hostileUrls, URLS)) expect(mayKeep(url), url).toBe(false);
  expect(mayKeep('blob:app://quarterdeck/4a6f')).toBe(true);
  expect(mayKeep('blob:app://quarterdeck.evil/4a6f')).toBe(false);
  expect(mayKeep('blob:https://quarterdeck/4a6f')).toBe(false);
});
