import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

function recorded(name: string) {
  return JSON.parse(readFileSync(`tests/data/alerts/alertmanager-0.25-${name}.json`, 'utf8'));
}

const firing = recorded('postgres-replication-lag-firing');
const resolved = recorded('postgres-replication-lag-resolved');
const twoInstances = recorded('http-5xx-two-instances-firing');
const highLoad = recorded('high-load-firing');

function hook(server: TestServer, body: unknown, token: string | null = OWNER_TOKEN, headers = {}) {
  return server.call('POST', '/hooks/alertmanager', { body, token, headers });
}

async function stateOf(server: TestServer, incident: string) {
  return (await server.call('GET', `/api/v1/incidents/${incident}`)).body.state;
}

async function incidents(server: TestServer) {
  return (await server.call('GET', '/api/v1/incidents?status=all')).body.incidents;
}

describe('Alertmanager’s webhook', () => {
  it('[INC-1] opens an incident in detect, with title, severity and signal of the group', async () => {
    const server = await testServer();
    const answer = await hook(server, firing);
    expect(answer).toMatchObject({ status: 200, body: { key: 'QD-1' } });
    const state = await stateOf(server, answer.body.incident);
    expect(state).toMatchObject({
      title: 'Replication lag on db2 is 4 GB and growing',
      severity: 'SEV2',
      phase: 'detect',
      kind: 'real',
      command: { commander: null },
    });
    expect(state.signals[firing.groupKey]).toMatchObject({
      status: 'firing',
      alerts: { aa5ef46a7c890e13: { name: 'PostgresReplicationLag', status: 'firing' } },
    });
    const { body } = await server.call('GET', `/api/v1/incidents/${answer.body.incident}/events`);
    expect(body.events.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual([
      'Alertmanager',
      'Alertmanager',
    ]);
  });

  it('[INC-1] notes the resolution in the same incident, and the same body again changes nothing', async () => {
    const server = await testServer();
    const { incident } = (await hook(server, firing)).body;
    expect((await hook(server, resolved)).body.incident).toBe(incident);
    const after = await stateOf(server, incident);
    expect(after.signals[firing.groupKey].status).toBe('resolved');
    for (let n = 0; n < 3; n += 1) expect((await hook(server, resolved)).body.incident).toBe(incident);
    expect((await stateOf(server, incident)).seq).toBe(after.seq);
    expect(await incidents(server)).toHaveLength(1);
  });

  it('[INC-1] of many first webhooks of a group at once one opens the incident', async () => {
    const server = await testServer();
    const answers = await Promise.all(Array.from({ length: 12 }, () => hook(server, twoInstances)));
    expect(new Set(answers.map(({ body }) => body.incident)).size).toBe(1);
    const [incident] = await incidents(server);
    expect(await incidents(server)).toHaveLength(1);
    const state = await stateOf(server, incident.incident);
    expect(state.seq).toBe(2);
    expect(Object.keys(state.signals[twoInstances.groupKey].alerts)).toHaveLength(2);
  });

  it('[INC-1] keeps groups apart, and opens a new incident when the old one is closed', async () => {
    const server = await testServer();
    const first = (await hook(server, firing)).body;
    const other = (await hook(server, highLoad)).body;
    expect(other.incident).not.toBe(first.incident);
    expect((await stateOf(server, other.incident)).severity).toBe('SEV3');
    await server.command(OWNER_TOKEN, first.incident, 'incident.resolve', {});
    await server.command(OWNER_TOKEN, first.incident, 'incident.close', {});
    const again = (await hook(server, firing)).body;
    expect(again.incident).not.toBe(first.incident);
    expect(again.key).toBe('QD-3');
  });

  it('[INC-1] a resolution of which no incident is open changes nothing', async () => {
    const server = await testServer();
    expect(await hook(server, resolved)).toMatchObject({ status: 200, body: { incident: null, key: null } });
    expect(await incidents(server)).toEqual([]);
  });

  it('[AUTH-2] takes the alert sender’s password as basic or bearer, and nothing else', async () => {
    const server = await testServer();
    const { body: sender } = await server.call('GET', '/api/v1/alert-sender');
    expect(sender.url).toBe(`${server.url}/hooks/alertmanager`);
    const basic = (password: string) => ({
      authorization: `Basic ${Buffer.from(`${sender.username}:${password}`).toString('base64')}`,
    });
    expect((await hook(server, firing, null, basic(sender.password))).status).toBe(200);
    expect((await hook(server, firing, sender.password)).status).toBe(200);
    const refused = await hook(server, firing, null, basic('wrong'));
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('Basic');
    expect((await hook(server, firing, null)).status).toBe(401);
    const { session } = await server.person((await incidents(server))[0].incident, 'deputy', 'Dana');
    expect((await hook(server, firing, session)).status).toBe(401);
    expect((await server.call('GET', '/api/v1/me', { token: sender.password })).status).toBe(401);
  });

  it.each([
    ['no JSON', 'hello', 400, 'invalid'],
    ['an empty body', '', 400, 'invalid'],
    ['another version', { ...firing, version: '3' }, 400, 'invalid'],
    ['no group', { ...firing, groupKey: '' }, 400, 'invalid'],
    ['no alerts', { ...firing, alerts: [] }, 400, 'invalid'],
    ['more than 1 MB', { ...firing, more: 'x'.repeat(1024 * 1024) }, 413, 'too_large'],
  ])('refuses %s with a clear problem', async (_what, body, status, code) => {
    const server = await testServer();
    const answer = await hook(server, body);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect(answer.body.error.message.length).toBeGreaterThan(20);
    expect(await incidents(server)).toEqual([]);
  });

  it('takes fields that it does not know, and a body of nearly 1 MB', async () => {
    const server = await testServer();
    const answer = await hook(server, { ...firing, more: 'x'.repeat(1_000_000) });
    expect(answer.status).toBe(200);
  });
});
