import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { testServer, until } from '#tests/support/test-server.ts';
import {
  addWebhook,
  allowPrivate,
  countsOf,
  decide,
  isSettled,
  linesOf,
  SIGNING_SECRET,
  sendUpdate,
} from './delivering.ts';
import { type Behaviour, webhookReceiver } from './receiver.ts';

async function delivered(behave?: Parameters<typeof webhookReceiver>[0]) {
  const receiver = await webhookReceiver(behave);
  const server = await testServer();
  await allowPrivate(server);
  await addWebhook(server, `${receiver.url}/hook`);
  const incident = await server.declare();
  const broadcast = await sendUpdate(server, incident);
  await until(async () => {
    const counts = await countsOf(server, incident, broadcast);
    return isSettled(counts) || (counts?.again ?? 0) > 0;
  });
  return { receiver, server, incident, broadcast, lines: await linesOf(server, incident, broadcast) };
}

describe('a webhook', () => {
  it('[CAST-4] is signed as Standard Webhooks wants it, with the delivery’s key as its id', async () => {
    const { receiver, lines } = await delivered();
    const [got] = receiver.received;
    const payload = new Webhook(SIGNING_SECRET).verify(
      got?.body ?? '',
      got?.headers as Record<string, string>,
    );
    expect(payload).toMatchObject({
      type: 'broadcast.sent',
      data: { audience: 'public', status: 'investigating', text: 'Payments fail. We are on it.' },
    });
    expect(got?.headers['webhook-id']).toBe(lines[0]?.key);
    expect(lines).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    expect(receiver.received).toHaveLength(1);
  });

  it.each([
    ['an answer that is dropped', 'accepts and drops', 'unknown', 'connection_lost'],
    ['500', { status: 500 }, 'unknown', 'doubtful_answer'],
    ['502', { status: 502 }, 'unknown', 'doubtful_answer'],
    ['400', { status: 400 }, 'failed', 'rejected'],
    [
      'a redirect to this machine',
      { status: 307, headers: { location: '/elsewhere' } },
      'failed',
      'redirected',
    ],
  ] as const)('[CAST-4] after %s nothing is sent again by itself', async (_, behaviour, state, reason) => {
    const { receiver, lines } = await delivered(() => behaviour as Behaviour);
    expect(lines).toMatchObject([{ state, reason, dueAt: null }]);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('[CAST-4] 429 is tried again when the receiver says so', async () => {
    const { lines } = await delivered(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    expect(lines).toMatchObject([{ state: 'failed', reason: 'busy', attempts: 1 }]);
    const [line] = lines;
    expect(Date.parse(line?.dueAt ?? '') - Date.parse(line?.changedAt ?? '')).toBeGreaterThanOrEqual(59_000);
  });

  it('[CAST-4] a human sends a doubt again under the same key, or says that it arrived', async () => {
    const { receiver, server, incident, broadcast, lines } = await delivered((_, count) =>
      count === 1 ? 'accepts and drops' : { status: 200 },
    );
    const key = lines[0]?.key ?? '';
    expect((await decide(server, incident, broadcast, 'resend', { key })).body).toEqual({ changed: 1 });
    await until(async () => (await countsOf(server, incident, broadcast))?.delivered === 1);
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([key, key]);
    // What is delivered moves no more.
    expect((await decide(server, incident, broadcast, 'resend', { key })).body).toEqual({ changed: 0 });

    const other = await delivered(() => 'accepts and drops');
    await decide(other.server, other.incident, other.broadcast, 'delivered', { state: 'unknown' });
    expect(await linesOf(other.server, other.incident, other.broadcast)).toMatchObject([
      { state: 'delivered', reason: 'marked' },
    ]);
    expect(other.receiver.received).toHaveLength(1);
  });

  it('[CAST-4] a private target is refused unless the workspace allows it', async () => {
    const receiver = await webhookReceiver();
    const server = await testServer();
    await addWebhook(server, `${receiver.url.replace('http:', 'https:')}/hook`);
    await addWebhook(server, `${receiver.url}/plain`);
    const incident = await server.declare();
    const broadcast = await sendUpdate(server, incident);
    await until(async () => isSettled(await countsOf(server, incident, broadcast)));
    expect(await linesOf(server, incident, broadcast)).toMatchObject([
      { state: 'failed', reason: 'target_not_allowed' },
      { state: 'failed', reason: 'target_not_allowed' },
    ]);
    expect(receiver.received).toEqual([]);
  });

  it('[CAST-4] whoever is removed gets nothing more, and their address is gone', async () => {
    const { server, incident, broadcast } = await delivered(() => ({
      status: 429,
      headers: { 'retry-after': '60' },
    }));
    const { body } = await server.call('GET', '/api/v1/workspace/recipients');
    await server.call('DELETE', `/api/v1/workspace/recipients/${body.recipients[0].id}`);
    expect(await linesOf(server, incident, broadcast)).toMatchObject([
      { address: '', state: 'failed', reason: 'recipient_removed', dueAt: null },
    ]);
  });

  it('[INC-3] of a drill nothing leaves', async () => {
    const receiver = await webhookReceiver();
    const server = await testServer();
    await allowPrivate(server);
    await addWebhook(server, receiver.url);
    const drill = await server.declare({ kind: 'drill' });
    await sendUpdate(server, drill);
    const real = await server.declare();
    const broadcast = await sendUpdate(server, real);
    await until(async () => (await countsOf(server, real, broadcast))?.delivered === 1);
    expect((await server.call('GET', `/api/v1/incidents/${drill}/deliveries`)).body).toEqual({
      broadcasts: {},
    });
    expect(receiver.received).toHaveLength(1);
  });
});
