import { describe, expect, it } from 'vitest';
import { testServer, until } from '#tests/support/test-server.ts';
import {
  addRecipient,
  countsOf,
  decide,
  deliveredUpdate,
  HOSTILE_TEXT,
  linesOf,
  setChannel,
} from './delivering.ts';
import { SLACK_TOKEN, slackDouble } from './slack-double.ts';

async function withSlack(says?: Parameters<typeof slackDouble>[0], address = 'C0123456789') {
  const slack = await slackDouble(says);
  const server = await testServer();
  await setChannel(server, 'slack', { apiUrl: slack.apiUrl, secret: SLACK_TOKEN });
  await addRecipient(server, 'slack', { address });
  const incident = await server.declare({ title: 'db-7 in rack 3 burns' });
  return { slack, server, incident };
}

describe('Slack', () => {
  it('[CAST-6] gets a message, which later updates are written over and into the thread of', async () => {
    const { slack, server, incident } = await withSlack(undefined, '#status');
    for (const text of ['First.', 'Second.', 'Third.'])
      expect((await deliveredUpdate(server, incident, text)).line).toMatchObject({ state: 'delivered' });
    const [first] = slack.calls;
    expect(first).toMatchObject({ channel: '#status', threadTs: null, token: `Bearer ${SLACK_TOKEN}` });
    expect(slack.calls.map(({ method, channel, ts, threadTs }) => [method, channel, ts, threadTs])).toEqual([
      ['chat.postMessage', '#status', null, null],
      ['chat.update', 'C0000NAMED', '1700000000.1001', null],
      ['chat.postMessage', 'C0000NAMED', null, '1700000000.1001'],
      ['chat.update', 'C0000NAMED', '1700000000.1001', null],
      ['chat.postMessage', 'C0000NAMED', null, '1700000000.1001'],
    ]);
    const texts = slack.calls.map(({ text }) => text.split('\n')[1]);
    expect(texts).toEqual(['First.', 'Second.', 'Second.', 'Third.', 'Third.']);
    expect(slack.calls.map(({ form }) => form.toString()).join('')).not.toMatch(/db-7|rack/);
  });

  it('[CAST-4] pings nobody and unfurls nothing, whatever the text says', async () => {
    const { slack, server, incident } = await withSlack();
    await deliveredUpdate(server, incident, HOSTILE_TEXT, { reason: 'a test' });
    const { form } = slack.calls[0] ?? { form: new URLSearchParams() };
    expect(form.get('blocks')).toContain('&lt;!channel&gt;');
    expect(`${form.get('text')}${form.get('blocks')}`).not.toMatch(/[<>]|@everyone|(?!\n)\p{Cc}/u);
    expect(Object.fromEntries(form)).toMatchObject({
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    const blocks: { readonly type: string; readonly text?: { readonly verbatim?: boolean } }[] = JSON.parse(
      form.get('blocks') ?? '[]',
    );
    expect(blocks.filter(({ type }) => type === 'section').every(({ text: said }) => said?.verbatim)).toBe(
      true,
    );
  });

  it.each([
    ['channel_not_found', 'failed', 'channel_not_found'],
    ['not_in_channel', 'failed', 'not_in_channel'],
    ['invalid_auth', 'failed', 'sign_in_refused'],
    ['missing_scope', 'failed', 'missing_scope'],
    ['some_new_error', 'failed', 'rejected'],
    ['fatal_error', 'unknown', 'doubtful_answer'],
  ])('[CAST-4] says no by %s, and is not asked again', async (error, state, reason) => {
    const { slack, server, incident } = await withSlack(() => error);
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state, reason, detail: error, dueAt: null });
    expect(slack.calls).toHaveLength(1);
  });

  it.each([
    ['an answer that is dropped', 'accepts and drops', 'unknown', 'connection_lost'],
    ['500', { status: 500 }, 'unknown', 'doubtful_answer'],
    ['200 that is none of Slack’s', { status: 200, answer: 'welcome' }, 'unknown', 'doubtful_answer'],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1/' } }, 'failed', 'redirected'],
  ] as const)('[CAST-4] after %s it is not asked again', async (_, behaviour, state, reason) => {
    const { slack, server, incident } = await withSlack(() => behaviour);
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state, reason, dueAt: null });
    expect(slack.calls).toHaveLength(1);
  });

  it('[CAST-4] is asked again when it is busy, as late as it says', async () => {
    const { slack, server, incident } = await withSlack(() => ({
      status: 429,
      headers: { 'retry-after': '60' },
    }));
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state: 'failed', reason: 'busy' });
    expect(Date.parse(line?.dueAt ?? '') - Date.parse(line?.changedAt ?? '')).toBeGreaterThanOrEqual(59_000);
    expect(slack.calls).toHaveLength(1);
  });

  it('[CAST-4] an update whose message was not answered for costs the next one no place', async () => {
    const { slack, server, incident } = await withSlack((_, count) =>
      count === 1 ? 'accepts and drops' : '',
    );
    const first = await deliveredUpdate(server, incident, 'First.');
    expect(first.line).toMatchObject({ state: 'unknown' });
    await deliveredUpdate(server, incident, 'Second.');
    expect(slack.calls.map(({ method, threadTs }) => [method, threadTs])).toEqual([
      ['chat.postMessage', null],
      ['chat.postMessage', null],
    ]);
    // A human sends the first again: it is older than what stands there, and only said in the thread.
    await decide(server, incident, first.broadcast, 'resend', { state: 'unknown' });
    await until(async () => (await countsOf(server, incident, first.broadcast))?.delivered === 1);
    expect(slack.calls.slice(2).map(({ method, threadTs }) => [method, threadTs])).toEqual([
      ['chat.postMessage', '1700000000.1002'],
    ]);
  });

  it('[CAST-4] a message that somebody deleted is posted anew; one that may not be edited stays', async () => {
    const gone = await withSlack(({ method }) => (method === 'chat.update' ? 'message_not_found' : ''));
    await deliveredUpdate(gone.server, gone.incident, 'First.');
    await deliveredUpdate(gone.server, gone.incident, 'Second.');
    expect(gone.slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', threadTs: null });
    const fixed = await withSlack(({ method }) => (method === 'chat.update' ? 'edit_window_closed' : ''));
    await deliveredUpdate(fixed.server, fixed.incident, 'First.');
    await deliveredUpdate(fixed.server, fixed.incident, 'Second.');
    expect(fixed.slack.calls.at(-1)).toMatchObject({ threadTs: '1700000000.1001' });
  });

  it('[CAST-4] the token comes in and never goes out, and stays with the server that it was given for', async () => {
    const { server, slack, incident } = await withSlack(() => ({
      status: 400,
      answer: { you: `said ${SLACK_TOKEN}` },
    }));
    const { broadcast, line } = await deliveredUpdate(server, incident, 'First.');
    expect(line?.detail).toContain('said …');
    const kept = await setChannel(server, 'slack', { apiUrl: slack.apiUrl });
    const moved = await setChannel(server, 'slack', { apiUrl: 'https://elsewhere.example/api/' });
    expect([kept.body.slack.hasSecret, moved.body.slack.hasSecret]).toEqual([true, false]);
    const said = [line, kept.body, moved.body, await linesOf(server, incident, broadcast)];
    expect(JSON.stringify(said)).not.toContain(SLACK_TOKEN);
    const bad = await setChannel(server, 'slack', { apiUrl: slack.apiUrl, secret: 'x\r\nX-Evil: 1' });
    expect(bad.status).toBe(400);
  });

  it('[CAST-1] a test posts a real message, in no thread', async () => {
    const { server, slack } = await withSlack(({ channel }) => (channel === '#no' ? 'not_in_channel' : ''));
    const test = async (address: string) =>
      (await server.call('POST', '/api/v1/workspace/channels/slack/test', { body: { address } })).body;
    expect(await test('#yes')).toEqual({ state: 'delivered', reason: null, detail: null });
    expect(await test('#yes')).toMatchObject({ state: 'delivered' });
    expect(await test('#no')).toMatchObject({ state: 'failed', reason: 'not_in_channel' });
    expect(await test('<!channel>')).toMatchObject({ error: { code: 'invalid' } });
    expect(slack.calls.map(({ method, threadTs }) => [method, threadTs])).toEqual(
      Array.from({ length: 3 }).fill(['chat.postMessage', null]),
    );
  });

  it('[CAST-4] is reached in a private network only where the workspace allows it', async () => {
    const { server, slack, incident } = await withSlack();
    await server.call('PUT', '/api/v1/workspace/channels', { body: { allowPrivate: false } });
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state: 'failed', reason: 'target_not_allowed' });
    expect(slack.calls).toEqual([]);
  });
});
