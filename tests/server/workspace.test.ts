import { expect, it } from 'vitest';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { examineFile } from '#server/store/sqlite/examine-file.ts';
import { DEFAULT_SEVERITIES } from '#shared/incident/severity-aid/definition.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

const LINKS = [
  { kind: 'bridge', label: null, template: 'https://meet.example/{key}' },
  { kind: 'ticket', label: 'OPS', template: 'https://t.example/new?t={title}&i={id}' },
] as const;

function set(server: TestServer, what: string, data: unknown, id = `w-${what}`, token = OWNER_TOKEN) {
  return server.call('POST', '/api/v1/workspace/commands', {
    token,
    body: { id, type: `workspace.${what}`, data },
  });
}

it('[INC-4] a room stands with the workspace’s links, definitions and timers, and keeps them', async () => {
  const server = await testServer();
  const severities = {
    ...DEFAULT_SEVERITIES,
    SEV1: { ...DEFAULT_SEVERITIES.SEV1, name: { en: 'House on fire', ja: '' } },
  };
  expect((await set(server, 'set_links', { links: LINKS })).status).toBe(200);
  expect((await set(server, 'set_severities', { severities })).body).toMatchObject({
    seq: 2,
    events: [{ type: 'workspace.severities_set', incident: 'workspace', data: { changed: ['SEV1'] } }],
  });
  expect((await set(server, 'set_timers', { timers: { SEV1: { executivesEveryMinutes: 10 } } })).status).toBe(
    200,
  );
  const incident = await server.declare({ id: 'fire', title: 'Writes & reads' });
  await set(server, 'set_links', { links: [] }, 'later');
  const { state } = (await server.call('GET', `/api/v1/incidents/${incident}`)).body;
  expect(Object.values(state.links)).toMatchObject([
    { kind: 'bridge', url: 'https://meet.example/QD-1' },
    { kind: 'ticket', url: 'https://t.example/new?t=Writes%20%26%20reads&i=fire' },
  ]);
  expect(state.severities.SEV1.name.en).toBe('House on fire');
  expect(state.timers).toEqual({ SEV1: { executivesEveryMinutes: 10 } });
});

it('[AUTH-1] everybody who is signed in reads it; who changed what, and changing it, is the owner’s', async () => {
  const server = await testServer();
  const { session } = await server.person(await server.declare(), 'deputy', 'Dee');
  await set(server, 'set_links', { links: LINKS });
  const read = await server.call('GET', '/api/v1/workspace', { token: session });
  expect(read.body).toMatchObject({ head: { seq: 1 }, state: { seq: 1, links: LINKS } });
  expect((await set(server, 'set_links', { links: [] }, 'mine', session)).body.error.details.reason).toBe(
    'owner_only',
  );
  expect((await server.call('GET', '/api/v1/workspace/events', { token: session })).status).toBe(403);
  const { body } = await server.call('GET', '/api/v1/workspace/events');
  expect(body).toMatchObject({
    more: false,
    events: [{ seq: 1, type: 'workspace.links_set', actor: { name: 'Owner', role: 'owner' } }],
  });
});

it('[SYNC-1] the same command again gets the first answer, and another body of its id is refused', async () => {
  const server = await testServer();
  const first = await set(server, 'set_links', { links: LINKS });
  await set(server, 'set_links', { links: [] }, 'between');
  expect((await set(server, 'set_links', { links: LINKS })).body).toEqual(first.body);
  expect((await set(server, 'set_links', { links: [] })).body.error.details.reason).toBe('id_reused');
  const { body } = await server.call('POST', '/api/v1/workspace/commands', {
    body: { id: 'old', type: 'workspace.set_links', data: { links: LINKS }, expect: 1 },
  });
  expect(body.error).toMatchObject({ code: 'stale' });
});

it.each([
  ['set_links', { links: [{ kind: 'chat', label: null, template: 'javascript:{title}' }] }, 'address_unsafe'],
  [
    'set_links',
    { links: [{ kind: 'chat', label: null, template: 'https://{title}/' }] },
    'template_field_in_host',
  ],
  [
    'set_links',
    { links: [{ kind: 'chat', label: null, template: 'https://x/{who}' }] },
    'template_field_unknown',
  ],
  ['set_links', { links: [] }, 'nothing_changed'],
  ['set_timers', { timers: { SEV1: { publicEveryMinutes: 0 } } }, 'invalid'],
  ['set_timers', { timers: { SEV9: {} } }, 'invalid'],
  ['set_severities', { severities: {} }, 'invalid'],
  ['set_rosters', {}, 'unknown_command'],
])('[INC-4] %s %j is refused with %s, and nothing is half done', async (what, data, reason) => {
  const server = await testServer();
  expect((await set(server, what, data)).body.error.details.reason).toBe(reason);
  expect((await server.call('GET', '/api/v1/workspace')).body.head).toEqual({ seq: 0, hash: '' });
});

it('[LOG-3] its log is chained, verified and backed up as an incident’s, and is there after a restart', async () => {
  const dataDir = temporaryFolder();
  const server = await testServer({ dataDir });
  await set(server, 'set_links', { links: LINKS });
  await set(server, 'set_timers', { timers: { SEV2: { rollCallMinutes: 20 } } });
  expect((await server.call('GET', '/api/v1/workspace/verify')).body).toMatchObject({
    ok: true,
    head: { seq: 2 },
  });
  await server.stop();
  expect(examineFile(databaseFile(dataDir))).toMatchObject({
    ok: true,
    logs: [{ incident: 'workspace', head: 2, events: 2, firstBad: null }],
  });
  const again = await testServer({ dataDir });
  expect((await again.call('GET', '/api/v1/workspace')).body.state).toMatchObject({
    seq: 2,
    links: LINKS,
    timers: { SEV2: { rollCallMinutes: 20 } },
  });
});

it('[LOG-1] no incident can take its place, and nobody enters it as a room', async () => {
  const server = await testServer();
  const body = { id: 'workspace', title: 'x' };
  expect((await server.call('POST', '/api/v1/incidents', { body })).body.error.code).toBe('not_found');
  await set(server, 'set_links', { links: LINKS });
  expect((await server.call('POST', '/api/v1/incidents', { body })).body.error.code).toBe('not_found');
  for (const path of ['', '/events', '/verify'])
    expect((await server.call('GET', `/api/v1/incidents/workspace${path}`)).body.error.code).toBe(
      'not_found',
    );
  expect((await server.command(OWNER_TOKEN, 'workspace', 'note.add', { text: 'x' })).body.error.code).toBe(
    'not_found',
  );
  expect((await server.call('GET', '/api/v1/incidents?status=all')).body.incidents).toEqual([]);
});
