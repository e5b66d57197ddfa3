import { describe, expect, it } from 'vitest';
import { testServer } from '#tests/support/test-server.ts';
import { addRecipient, deliveredUpdate, HOSTILE_TEXT, setChannel } from './delivering.ts';
import { webhookReceiver } from './receiver.ts';

const KEY = 'Bearer the-key-of-the-gateway';
const GATEWAY = {
  format: 'json',
  fields: { to: 'to', text: 'message', from: 'sender', reference: 'ref' },
  from: 'Status',
  header: 'Authorization',
};

async function withGateway(
  more: object = {},
  behave: Parameters<typeof webhookReceiver>[0] = () => ({ status: 201 }),
) {
  const gateway = await webhookReceiver(behave);
  const server = await testServer();
  await setChannel(server, 'sms', { ...GATEWAY, url: `${gateway.url}/messages`, secret: KEY, ...more });
  await addRecipient(server, 'sms', { addresses: ['+49 151 1234-5678'] });
  return { gateway, server, incident: await server.declare() };
}

describe('a short message', () => {
  it('[CAST-6] goes to a gateway as JSON, with the names that it has for things, cut and marked', async () => {
    const { gateway, server, incident } = await withGateway();
    const long = `${HOSTILE_TEXT} ${'word '.repeat(100)}`;
    const { line } = await deliveredUpdate(server, incident, long, { reason: 'a test' });
    const [got] = gateway.received;
    expect(got).toMatchObject({ path: '/messages', headers: { authorization: KEY } });
    const said = JSON.parse(got?.body ?? '');
    expect(said).toMatchObject({ to: '+4915112345678', sender: 'Status', ref: line?.key });
    expect(said.message).toMatch(/^QD-1 Investigating: <!channel> @everyone .*bell word.*\.\.\.$/);
    expect(said.message.length).toBeLessThanOrEqual(160);
    expect(line).toMatchObject({ state: 'delivered', address: '+4915112345678' });
  });

  it('[CAST-6] goes as a form, without the fields that the gateway does not have', async () => {
    const fields = { to: 'To', text: 'Body', from: '', reference: '' };
    const { gateway, server, incident } = await withGateway({ format: 'form', fields });
    await deliveredUpdate(server, incident, 'Fails & is slow.');
    const [got] = gateway.received;
    expect(got?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(got?.body))).toEqual({
      To: '+4915112345678',
      Body: 'QD-1 Investigating: Fails & is slow.',
    });
  });

  it.each([
    ['an answer that is dropped', 'accepts and drops', 'unknown', 'connection_lost'],
    ['500', { status: 500 }, 'unknown', 'doubtful_answer'],
    ['401', { status: 401 }, 'failed', 'sign_in_refused'],
    ['a redirect', { status: 301, headers: { location: '/' } }, 'failed', 'redirected'],
  ] as const)('[CAST-4] after %s nothing is sent again', async (_, behaviour, state, reason) => {
    const { gateway, server, incident } = await withGateway({}, () => behaviour);
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state, reason, dueAt: null });
    expect(gateway.received).toHaveLength(1);
  });

  it('[CAST-1] numbers that are none are refused, one by one, and known ones stay once', async () => {
    const { server } = await withGateway();
    const addresses = ['+4915112345678', '015112345678', '+0123456789', '+1 (415) 555-0100', '+1\r\nX: 1'];
    const { body } = await addRecipient(server, 'sms', { addresses });
    expect(body).toEqual({ added: 1, known: 1, refused: ['015112345678', '+0123456789', '+1\r\nX: 1'] });
  });

  it('[CAST-4] the key comes in and never goes out, and no header can be forged by it', async () => {
    const { server, gateway, incident } = await withGateway({}, ({ headers }) => ({
      status: 400,
      answer: headers,
    }));
    const { line } = await deliveredUpdate(server, incident, 'First.');
    const { body } = await server.call('GET', '/api/v1/workspace/channels');
    expect(body.sms).toMatchObject({ header: 'Authorization', hasSecret: true });
    expect(line?.detail).toContain('…');
    expect(JSON.stringify([body, line])).not.toContain('the-key-of-the-gateway');
    for (const bad of [{ header: 'X\r\nY' }, { header: 'Host' }, { secret: 'a\nb' }, { from: 'a\nb' }]) {
      const settings = { ...GATEWAY, url: gateway.url, ...bad };
      expect((await setChannel(server, 'sms', settings)).status, JSON.stringify(bad)).toBe(400);
    }
  });

  it('[CAST-1] a test sends a real one', async () => {
    const { gateway, server } = await withGateway();
    const body = { address: '+14155550100', language: 'ja' };
    const tested = await server.call('POST', '/api/v1/workspace/channels/sms/test', { body });
    expect(tested.body).toEqual({ state: 'delivered', reason: null, detail: null });
    expect(JSON.parse(gateway.received[0]?.body ?? '')).toMatchObject({ to: '+14155550100' });
  });
});
