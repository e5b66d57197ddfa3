import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { connect, OWNER_TOKEN, type TestSocket, testServer, until } from '#tests/support/test-server.ts';

/** Practically none comes after the burst. */
const ONCE = 0.001;

async function acceptedOf(socket: TestSocket, messages: number): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: messages }, () => socket.emitWithAck('clock', { sent: 1 })),
  );
  return answers.filter(({ ok }) => ok).length;
}

describe('what one person may ask for', () => {
  it('[SYNC-8] is the same with one socket and with many, and with REST', async () => {
    const server = await testServer({ limits: { person: { burst: 12, perSecond: ONCE } } });
    const incident = await server.declare();
    const kenji = await server.person(incident, 'lead', 'Kenji');
    const ana = await server.person(incident, 'lead', 'Ana');
    const sockets = await Promise.all(Array.from({ length: 5 }, () => connect(server, kenji.session)));
    expect((await server.call('GET', '/api/v1/me', { token: kenji.session })).status).toBe(200);
    const accepted = await Promise.all(sockets.map((socket) => acceptedOf(socket, 4)));
    expect(accepted.reduce((sum, count) => sum + count)).toBe(11);

    const refused = await server.call('GET', '/api/v1/me', { token: kenji.session });
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Whoever else is there, at the same address, does not notice.
    expect(await acceptedOf(await connect(server, ana.session), 4)).toBe(4);
    expect((await server.call('GET', '/api/v1/me')).status).toBe(200);
  });

  it('[SYNC-8] is used up by messages that want no answer, too', async () => {
    const server = await testServer({ limits: { messages: { burst: 6, perSecond: ONCE } } });
    const socket = await connect(server, OWNER_TOKEN);
    for (let n = 0; n < 4; n += 1) (socket as { emit: (name: string) => void }).emit('no:such');
    expect(await acceptedOf(socket, 4)).toBe(2);
  });

  it('[SYNC-8] who goes on and on after being told to wait is let go of', async () => {
    const server = await testServer({ limits: { messages: { burst: 1, perSecond: ONCE } } });
    const socket = await connect(server, OWNER_TOKEN);
    for (let n = 0; n < 2_500; n += 1) socket.emit('clock', { sent: n }, () => undefined);
    await until(() => !socket.connected);
    expect(await acceptedOf(await connect(server, OWNER_TOKEN), 1)).toBe(1);
  });
});

describe('what one address may ask for', () => {
  it('[SYNC-8] counts requests, handshakes and polls, and says when to come back', async () => {
    const server = await testServer({ limits: { address: { burst: 3, perSecond: ONCE } } });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await server.call('GET', '/healthz')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const poll = await server.call('GET', '/socket.io/?EIO=4&transport=polling', { token: null });
    expect(poll).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
    expect(Number(poll.headers.get('retry-after'))).toBeGreaterThan(0);

    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', reject);
      socket.on('open', () => resolve(101));
    });
    expect(answered).toBe(429);
  });

  it('[SYNC-8] is that of the client behind a proxy that was named, and nobody else’s', async () => {
    const limits = { address: { burst: 2, perSecond: ONCE } };
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const behind = await testServer({ limits, trustedProxies: ['loopback'] });
    const seen: number[] = [];
    for (const address of ['198.51.100.1', '198.51.100.1', '198.51.100.1', '198.51.100.2'])
      seen.push((await behind.call('GET', '/healthz', from(address))).status);
    expect(seen).toEqual([200, 200, 429, 200]);

    const open = await testServer({ limits });
    const forged: number[] = [];
    for (const n of [1, 2, 3])
      forged.push((await open.call('GET', '/healthz', from(`198.51.100.${n}`))).status);
    expect(forged).toEqual([200, 200, 429]);
  });

  it('[SYNC-8] alert senders have an allowance of their own', async () => {
    const server = await testServer({
      limits: { address: { burst: 4, perSecond: ONCE }, alerts: { burst: 3, perSecond: ONCE } },
    });
    const { body: sender } = await server.call('GET', '/api/v1/alert-sender');
    for (let n = 0; n < 4; n += 1) await server.call('GET', '/healthz');
    expect((await server.call('GET', '/healthz')).status).toBe(429);
    const basic = `Basic ${Buffer.from(`${sender.username}:${sender.password}`).toString('base64')}`;
    const alert = {
      version: '4',
      groupKey: 'g',
      status: 'firing',
      alerts: [{ status: 'firing', startsAt: '2026-11-20T14:00:00Z', fingerprint: 'f' }],
    };
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const answer = await server.call('POST', '/hooks/alertmanager', {
        token: null,
        body: alert,
        headers: { authorization: basic },
      });
      statuses.push(answer.status);
      if (n === 3) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});
