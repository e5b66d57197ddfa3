import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '#server/index.ts';
import { OWNER_TOKEN } from '#tests/support/test-server.ts';
import { head, rawRequest, tlsRequest } from './support/raw-request.ts';
import { startAndListRoutes } from './support/routes.ts';

/** The two doors of a server: this machine's, and the network's. */
const WAYS = [
  { way: 'this machine’s door', scheme: 'http', ask: rawRequest },
  { way: 'the network’s door', scheme: 'https', ask: tlsRequest },
] as const;

let server: RunningServer;
let networkPort = 0;
let doors: readonly (readonly [method: string, target: string])[];

/** Everything that answers over HTTP: every route, what is no route, and the live side's own addresses. */
beforeAll(async () => {
  const started = await startAndListRoutes({
    logLevel: 'silent',
    ownerToken: OWNER_TOKEN,
    allowedHosts: ['war.example'],
  });
  server = started.server;
  networkPort = (await server.sharing.open({})).port ?? 0;
  const routes = started.routes.map((route) => route.split(' ') as [string, string]);
  expect(routes.length).toBeGreaterThan(20);
  doors = [
    ...routes,
    ['GET', '/'],
    ['GET', '/join'],
    ['GET', '/incidents/x'],
    ['GET', '/assets/x.js'],
    ['HEAD', '/healthz'],
    ['PUT', '/api/v1/me'],
    ['GET', '/api/v1/%zz'],
    ['GET', '/socket.io/?EIO=4&transport=polling'],
    ['POST', '/socket.io/?EIO=4&transport=polling&sid=x'],
  ];
});

afterAll(() => server.stop());

function isLive(target: string): boolean {
  return target.startsWith('/socket.io/');
}

const upgrade = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

/** What the other side learns: a refusal of the catalogue, or Engine.IO's, and nothing that a page could read. */
function expectKeptOut(door: string, answer: { status: number; headers: readonly string[]; body: string }) {
  const isRefused = answer.status === 403 || (answer.status === 400 && door.includes('sid=x'));
  expect([door, answer.status, isRefused]).toEqual([door, answer.status, true]);
  const readers = answer.headers.filter((line) => /^access-control-allow-origin/i.test(line));
  expect(readers.filter((line) => !line.endsWith('app://quarterdeck'))).toEqual([]);
  if (answer.body !== '') expect(answer.body).toMatch(/foreign_(?:host|page)|"code":[1-4]/);
}

describe.each(WAYS)('$way', ({ scheme, ask: send }) => {
  const port = () => (scheme === 'https' ? networkPort : server.port);
  const own = () => `127.0.0.1:${port()}`;

  async function ask(method: string, target: string, lines: readonly string[], version?: string) {
    const all = ['Authorization: Bearer x', ...lines, ...(method === 'POST' ? ['Content-Length: 0'] : [])];
    return send(port(), head(method, target, all, version));
  }

  describe('what comes by a foreign name or from a foreign page', () => {
    it.each([
      ['a foreign name', () => ['Host: evil.example']],
      ['a foreign name with our port', () => [`Host: evil.example:${port()}`]],
      ['a name that is ours at its beginning', () => [`Host: ${own()}.evil.example`]],
      ['our address before an at sign', () => [`Host: ${own()}@evil.example`]],
      ['our address behind an at sign', () => [`Host: evil.example@${own()}`]],
      ['an allowed name with a dot behind', () => ['Host: localhost.evil.example.']],
      ['a name with a proxy’s word for it', () => ['Host: evil.example', `X-Forwarded-Host: ${own()}`]],
      ['a forwarded name', () => ['Host: evil.example', `Forwarded: host=${own()}`]],
      ['an origin that was rebound with it', () => ['Host: evil.example', 'Origin: http://evil.example']],
      ['another site', () => [`Host: ${own()}`, 'Origin: https://evil.example']],
      ['another port', () => [`Host: ${own()}`, 'Origin: http://127.0.0.1:1']],
      ['an opaque origin', () => [`Host: ${own()}`, 'Origin: null']],
      ['an allowed origin on a foreign name', () => ['Host: evil.example', 'Origin: app://quarterdeck']],
    ])('[AUTH-2] %s gets nothing from any door', async (_who, lines) => {
      for (const [method, target] of doors) {
        expectKeptOut(`${method} ${target}`, await ask(method, target, lines()));
      }
    });

    it('[AUTH-2] what another site embeds gets nothing from any route', async () => {
      const embedded = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script'];
      for (const [method, target] of doors.filter(([, target]) => !target.includes('sid=x')))
        expectKeptOut(`${method} ${target}`, await ask(method, target, [`Host: ${own()}`, ...embedded]));
    });

    it('[AUTH-2] a target in absolute form does not carry a foreign name past the door', async () => {
      for (const [method, target] of doors.filter(([, target]) => !isLive(target))) {
        const answer = await ask(method, `http://evil.example${target}`, [`Host: ${own()}`]);
        expectKeptOut(`${method} ${target}`, answer);
      }
      // Engine.IO knows its address in origin form alone.
      const live = await ask('GET', `http://evil.example/socket.io/?EIO=4&transport=polling`, [
        `Host: ${own()}`,
      ]);
      expect(live.status).toBe(403);
    });

    it('[AUTH-2] HTTP/1.0 without a host gets nothing', async () => {
      for (const [method, target] of doors) {
        expectKeptOut(`${method} ${target}`, await ask(method, target, [], '1.0'));
      }
    });

    it('[AUTH-2] two hosts are no host', async () => {
      const lines = [`Host: ${own()}`, 'Host: evil.example'];
      for (const [method, target] of doors) {
        const { status } = await ask(method, target, lines);
        expect([method, target, [400, 403].includes(status)]).toEqual([method, target, true]);
      }
    });

    it.each([
      ['a foreign name', () => ['Host: evil.example', 'Origin: http://evil.example']],
      ['a foreign origin', () => [`Host: ${own()}`, 'Origin: https://evil.example']],
      ['an opaque origin', () => [`Host: ${own()}`, 'Origin: null']],
      ['no name', () => []],
    ])('[AUTH-2] opens no WebSocket to %s', async (_who, lines) => {
      const target = '/socket.io/?EIO=4&transport=websocket';
      const version = lines().length === 0 ? '1.0' : '1.1';
      const { status } = await send(
        port(),
        `GET ${target} HTTP/${version}\r\n${[...lines(), ...upgrade].join('\r\n')}\r\n\r\n`,
      );
      expect([400, 403]).toContain(status);
    });
  });

  describe('who uses it as it is meant', () => {
    it.each([
      ['this machine', () => own()],
      ['this machine by name', () => `localhost:${port()}`],
      ['the LAN by address', () => `192.168.1.20:${port()}`],
      ['the LAN by IPv6', () => `[fe80::1]:${port()}`],
      ['the LAN by the machine’s name', () => `${hostname()}:${port()}`],
      ['the LAN by the machine’s name in capitals', () => `${hostname().toUpperCase()}:${port()}`],
      ['a name that was set', () => 'war.example'],
    ])('[AUTH-2] reaches it from %s, by page, by REST and live', async (_who, name) => {
      const host = name();
      const lines = [`Host: ${host}`, `Origin: ${scheme}://${host}`];
      const me = await send(
        port(),
        head('GET', '/api/v1/me', [...lines, `Authorization: Bearer ${OWNER_TOKEN}`]),
      );
      const poll = await send(port(), head('GET', '/socket.io/?EIO=4&transport=polling', lines));
      const page = await send(port(), head('GET', '/status', [`Host: ${host}`]));
      const socket = await send(
        port(),
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${[...lines, ...upgrade].join('\r\n')}\r\n\r\n`,
        300,
      );
      expect([me.status, poll.status, page.status, socket.status]).toEqual([200, 200, 200, 101]);
    });

    it('[AUTH-2] a link on another site leads here, and nothing frames what it leads to', async () => {
      const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
      const { status, headers } = await ask('GET', '/status', [`Host: ${own()}`, ...link]);
      expect(status).toBe(200);
      expect(headers.join('\n').toLowerCase()).toContain('x-frame-options: deny');
      expect(headers.join('\n')).toContain("frame-ancestors 'none'");
    });

    it('[DESK-3] the desktop’s window asks from its own origin, also what has a body', async () => {
      const lines = [
        `Host: ${own()}`,
        'Origin: app://quarterdeck',
        'Sec-Fetch-Site: cross-site',
        'Sec-Fetch-Mode: cors',
      ];
      const { status, headers } = await ask('GET', '/healthz', lines);
      expect(status).toBe(200);
      expect(headers.join('\n')).toContain('app://quarterdeck');
      expect((await ask('POST', '/api/v1/join', lines)).status).toBe(400);
    });
  });
});
