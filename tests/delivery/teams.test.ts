import { describe, expect, it } from 'vitest';
import { testServer } from '#tests/support/test-server.ts';
import { addRecipient, allowPrivate, deliveredUpdate, HOSTILE_TEXT, linesOf } from './delivering.ts';
import { webhookReceiver } from './receiver.ts';

const SIGNATURE = 'c2VjcmV0LXNpZ25hdHVyZS1vZi1hLXVybA';

async function withTeams(behave: Parameters<typeof webhookReceiver>[0] = () => ({ status: 202 })) {
  const receiver = await webhookReceiver(behave);
  const server = await testServer();
  await allowPrivate(server);
  const url = `${receiver.url}/workflows/1/invoke?api-version=2016-06-01&sig=${SIGNATURE}`;
  await addRecipient(server, 'teams', { url });
  return { receiver, server, url, incident: await server.declare() };
}

describe('Microsoft Teams', () => {
  it('[CAST-6] gets a card by the URL of a workflow, in which text is only text', async () => {
    const { receiver, server, incident } = await withTeams();
    const { line } = await deliveredUpdate(server, incident, HOSTILE_TEXT, { reason: 'a test' });
    expect(line).toMatchObject({ state: 'delivered' });
    const [got] = receiver.received;
    expect(got).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(got?.path).toContain(`sig=${SIGNATURE}`);
    const [{ content }] = JSON.parse(got?.body ?? '').attachments;
    expect(content.body[1].inlines[0].text).toContain('[x](https://example.com)');
    expect(got?.body).not.toMatch(/<at>|@everyone|"entities"|\\u0007/);
  });

  it('[CAST-4] the URL is a secret: nobody sees more of it than its host and last signs', async () => {
    const { receiver, server, incident } = await withTeams(({ path }) => ({ status: 400, answer: { path } }));
    const { broadcast, line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state: 'failed', reason: 'rejected' });
    const { body } = await server.call('GET', '/api/v1/workspace/recipients');
    const host = receiver.url.replace('http://', '');
    expect(body.recipients).toMatchObject([{ channel: 'teams', address: `${host} …${SIGNATURE.slice(-6)}` }]);
    expect(JSON.stringify([body, line, await linesOf(server, incident, broadcast)])).not.toContain(SIGNATURE);
  });

  it.each([
    ['an answer that is dropped', 'accepts and drops', 'unknown', 'connection_lost'],
    ['502', { status: 502 }, 'unknown', 'doubtful_answer'],
    ['403', { status: 403 }, 'failed', 'sign_in_refused'],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'failed', 'redirected'],
  ] as const)('[CAST-4] after %s nothing is sent again', async (_, behaviour, state, reason) => {
    const { receiver, server, incident } = await withTeams(() => behaviour);
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state, reason, dueAt: null });
    expect(receiver.received).toHaveLength(1);
  });

  it('[CAST-4] that is busy is asked again as late as it says', async () => {
    const { server, incident } = await withTeams(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state: 'failed', reason: 'busy' });
    expect(Date.parse(line?.dueAt ?? '') - Date.parse(line?.changedAt ?? '')).toBeGreaterThanOrEqual(59_000);
  });

  it('[CAST-4] addresses that are none are refused', async () => {
    const server = await testServer();
    for (const url of ['ftp://x/', 'https://a b/', 'https://u:p@x/', 'https:///x', 'https://x/\r\nX: 1'])
      expect((await addRecipient(server, 'teams', { url })).status, url).toBe(400);
  });
});
