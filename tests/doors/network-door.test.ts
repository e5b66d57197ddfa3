import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { io } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '#server/index.ts';
import type { Networks } from '#server/sharing/lan-addresses.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { OWNER_TOKEN, until, withCalls } from '#tests/support/test-server.ts';
import { head, rawRequest, tlsRequest } from './support/raw-request.ts';

/** A machine with these addresses, and a network that the test changes. */
function machine(...addresses: readonly string[]) {
  let now = addresses;
  const networks = (): Networks => ({
    lo: [{ address: '127.0.0.1', netmask: '', family: 'IPv4', mac: '', internal: true, cidr: null }],
    en0: now.map((address) => ({
      address,
      netmask: '255.255.255.0',
      family: 'IPv4' as const,
      mac: '',
      internal: false,
      cidr: null,
    })),
  });
  return {
    networks,
    has: (...changed: readonly string[]) => {
      now = changed;
    },
  };
}

async function server(options: ServerOptions = {}): Promise<RunningServer> {
  const running = await startServer({
    ownerToken: OWNER_TOKEN,
    logLevel: 'silent',
    networks: machine('192.168.1.5').networks,
    ...options,
  });
  onTestFinished(running.stop);
  return running;
}

/** A port that nobody has, with some free ones after it. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** The certificate that is shown at a port. */
function fingerprintAt(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256.replaceAll(':', '').toLowerCase());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

function me(host: string): string {
  return head('GET', '/api/v1/me', [`Host: ${host}`, `Authorization: Bearer ${OWNER_TOKEN}`]);
}

describe('the door to the network', () => {
  it('[DESK-1] is closed until it is opened, answers by TLS beside the other, and is closed again', async () => {
    const { sharing, url } = await server();
    expect(sharing.state()).toMatchObject({ status: 'off', url: null });
    const open = await sharing.open({ port: await freePort() });
    const { port } = open;
    if (port === null) throw new Error('it has no port');
    expect(open).toMatchObject({ status: 'open', url: `https://192.168.1.5:${port}`, problem: null });
    expect(await fingerprintAt(port)).toBe(open.fingerprint);
    const answer = await tlsRequest(port, me(`192.168.1.5:${port}`));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, expect.objectContaining({ owner: true })]);
    // A browser that went past the warning must find its way back when the certificate is another one.
    expect(answer.headers.join('\n').toLowerCase()).not.toContain('strict-transport-security');
    expect(answer.headers.join('\n').toLowerCase()).toContain('content-security-policy');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await sharing.close()).toMatchObject({ status: 'off', url: null });
    await expect(tlsRequest(port, me('192.168.1.5'))).rejects.toThrow('ECONNREFUSED');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('[DESK-1] shows who came in by it, and ends their connections alone when it is closed', async () => {
    const { sharing, url } = await server();
    const { call } = withCalls({ url, port: 0, invite: null, stop: async () => undefined });
    const { port } = await sharing.open({ port: await freePort() });
    const incident = (await call('POST', '/api/v1/incidents', { body: { title: 'x' } })).body.incident;
    const invited = await call('POST', `/api/v1/incidents/${incident}/invites`, { body: { role: 'lead' } });
    const bo = (
      await call('POST', '/api/v1/join', { token: null, body: { token: invited.body.token, name: 'Bo' } })
    ).body;
    const options = {
      auth: { token: bo.session, protocol: 1, client: 'test/1' },
      reconnection: false,
      forceNew: true,
      rejectUnauthorized: false,
    };
    const sockets = (['websocket', 'polling'] as const).flatMap((transport) => [
      io(`https://127.0.0.1:${port}`, { ...options, transports: [transport] }),
      io(url, { ...options, transports: [transport] }),
    ]);
    onTestFinished(() => {
      for (const socket of sockets) socket.disconnect();
    });
    await until(() => sockets.every(({ connected }) => connected));
    await until(() => sharing.state().count === 1);
    expect(sharing.state().people).toEqual([{ participant: bo.participant, name: 'Bo' }]);
    await sharing.close();
    await until(() => sockets.filter(({ connected }) => connected).length === 2);
    expect(sockets.map(({ connected }) => connected)).toEqual([false, true, false, true]);
  });

  it('[DESK-1] keeps its port and its certificate over restarts, the key for its owner’s eyes alone', async () => {
    const dataDir = temporaryFolder();
    const first = await server({ dataDir });
    const before = await first.sharing.open({ port: await freePort() });
    await first.stop();
    const again = await server({ dataDir });
    const after = await again.sharing.open({ port: before.port ?? 0 });
    expect([after.port, after.fingerprint, after.problem]).toEqual([before.port, before.fingerprint, null]);
    const file = join(dataDir, 'lan-certificate.pem');
    expect(readFileSync(file, 'utf8')).toContain('PRIVATE KEY');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('[DESK-1] takes the next port where its own is taken, and says so', async () => {
    const port = await freePort();
    const other = createServer().listen(port);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { sharing } = await server();
    const open = await sharing.open({ port });
    expect(open.status).toBe('open');
    expect(open.port).toBeGreaterThan(port);
    expect([open.problem, open.lost]).toEqual(['port_taken', String(port)]);
  });

  it('[DESK-1] follows the network: no address, another one, the chosen one again', async () => {
    const clock = testClock();
    const at = machine('192.168.1.5', '10.0.0.3');
    const { sharing } = await server({ clock, networks: at.networks });
    const heard: unknown[] = [];
    await sharing.open({ port: await freePort(), address: '10.0.0.3' });
    sharing.onChange(({ problem, address, lost }) => heard.push([problem, address, lost]));
    at.has('192.168.1.5');
    await clock.advance(2_000);
    at.has();
    await clock.advance(2_000);
    expect(sharing.reach()).toBeNull();
    at.has('192.168.1.5', '10.0.0.3');
    await clock.advance(2_000);
    sharing.choose('192.168.1.5');
    expect(heard).toEqual([
      ['address_gone', '192.168.1.5', '10.0.0.3'],
      ['no_network', null, null],
      [null, '10.0.0.3', null],
      [null, '192.168.1.5', null],
    ]);
  });

  it('[DESK-1] links lead through it while it is open, with its fingerprint, and to this machine else', async () => {
    const { sharing, url } = await server();
    const { call } = withCalls({ url, port: 0, invite: null, stop: async () => undefined });
    const incident = (await call('POST', '/api/v1/incidents', { body: { title: 'x' } })).body.incident;
    const link = async () =>
      (await call('POST', `/api/v1/incidents/${incident}/invites`, { body: { role: 'lead' } })).body;
    expect((await link()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/join#[\w-]{43}$/);
    const { port, fingerprint } = await sharing.open({ port: await freePort() });
    const { url: made, token } = await link();
    expect(made).toBe(`https://192.168.1.5:${port}/join#${token}.${fingerprint}`);
    // Whoever hands in all that stands behind the sign comes in, too.
    const body = { token: new URL(made).hash.slice(1), name: 'Bo' };
    expect((await call('POST', '/api/v1/join', { token: null, body })).status).toBe(200);
  });

  it('[AUTH-2] cuts off who opens a line and says nothing, and who speaks no TLS, and goes on', async () => {
    const { sharing } = await server();
    const { port } = await sharing.open({ port: await freePort() });
    if (port === null) throw new Error('it has no port');
    expect((await rawRequest(port, head('GET', '/healthz', ['Host: x']))).status).toBe(0);
    expect((await rawRequest(port, '', 12_000)).status).toBe(0);
    expect((await tlsRequest(port, 'GET / HTTP/9.9\r\n\r\n')).status).toBe(400);
    expect((await tlsRequest(port, me(`192.168.1.5:${port}`))).status).toBe(200);
  });
});
