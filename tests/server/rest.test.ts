import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { OWNER_TOKEN, testServer, until } from '#tests/support/test-server.ts';

describe('declaring an incident', () => {
  it('[INC-1] needs a title and nothing else', async () => {
    const server = await testServer();
    const { status, body } = await server.call('POST', '/api/v1/incidents', { body: { title: 'Checkout' } });
    expect(status).toBe(201);
    expect(body).toEqual({ incident: expect.any(String), key: 'QD-1', seq: 1 });
    const at = await server.call('GET', `/api/v1/incidents/${body.incident}`);
    expect(at.body.state).toMatchObject({
      title: 'Checkout',
      severity: 'unknown',
      kind: 'real',
      phase: 'detect',
    });
  });

  it('[SYNC-1] with an id gives the same answer again, also to two at once; another body is refused', async () => {
    const server = await testServer();
    const body = { id: randomUUID(), title: 'Checkout', kind: 'drill', severity: 'SEV2' };
    const [one, two] = await Promise.all(
      [1, 2].map(() => server.call('POST', '/api/v1/incidents', { body })),
    );
    expect(one).toMatchObject({ status: 201, body: { incident: body.id, key: 'QD-1', seq: 1 } });
    expect(two?.body).toEqual(one?.body);
    const other = await server.call('POST', '/api/v1/incidents', { body: { ...body, title: 'Else' } });
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  });

  it('[INC-4] takes the workspace’s numbers and the incident’s own over them', async () => {
    const server = await testServer({ settings: { taskMinutes: 7, restMinutes: 20 } });
    const incident = await server.declare({ settings: { restMinutes: 25 } });
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}`);
    expect(body.state.settings).toMatchObject({ taskMinutes: 7, restMinutes: 25, callOutMinutes: 10 });
  });
});

describe('reading incidents', () => {
  it('[TL-5] shows the state as it stood, the log in stretches, and that the chain holds', async () => {
    const server = await testServer();
    const incident = await server.declare();
    await server.command(OWNER_TOKEN, incident, 'incident.set_severity', { severity: 'SEV1' });
    await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'one' });
    const at = `/api/v1/incidents/${incident}`;
    const past = await server.call('GET', `${at}?at=1`);
    expect(past.body).toMatchObject({ incident, seq: 1, head: { seq: 3 }, state: { severity: 'unknown' } });
    const stretch = await server.call('GET', `${at}/events?after=1&limit=1`);
    expect(stretch.body).toMatchObject({ events: [{ seq: 2 }], head: { seq: 3 }, more: true });
    const verified = await server.call('GET', `${at}/verify`);
    expect(verified.body).toEqual({ ok: true, head: past.body.head });
    expect(past.body.head.hash).not.toBe('');
  });

  it('lists incidents by pages, newest first, open ones unless asked', async () => {
    const server = await testServer();
    for (const title of ['one', 'two', 'three']) await server.declare({ title });
    const titles = ({ body }: { body: { incidents: { title: string }[] } }) =>
      body.incidents.map(({ title }) => title);
    const first = await server.call('GET', '/api/v1/incidents?limit=2');
    expect(titles(first)).toEqual(['three', 'two']);
    const second = await server.call('GET', `/api/v1/incidents?limit=2&after=${first.body.next}`);
    expect(titles(second)).toEqual(['one']);
    expect(second.body.next).toBeUndefined();
    expect(titles(await server.call('GET', '/api/v1/incidents?status=closed'))).toEqual([]);
    expect(first.body.incidents[0]).toMatchObject({
      key: 'QD-3',
      role: 'owner',
      me: 'owner',
      commander: null,
    });
  });
});

describe('the longest ids', () => {
  it('[SYNC-1] name incidents, commands and what they make by every address', async () => {
    const server = await testServer();
    const id = '%'.repeat(128);
    await server.call('POST', '/api/v1/incidents', { body: { id, title: 'Checkout' } });
    const at = `/api/v1/incidents/${encodeURIComponent(id)}`;
    expect(await server.call('GET', at)).toMatchObject({ status: 200, body: { incident: id } });
    const note = { id: 'n'.repeat(128), type: 'note.add', data: { text: 'seen' } };
    const { body: added } = await server.call('POST', `${at}/commands`, { body: note });
    const pin = { id: 'pin', type: 'note.pin', data: { note: added.events[0].data.note } };
    expect(await server.call('POST', `${at}/commands`, { body: pin })).toMatchObject({ status: 200 });
  });
});

describe('bad input over REST', () => {
  it('is answered with a status and the catalogue, and changes nothing', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const { participant } = await server.person(incident, 'responder', 'Kenji');
    const head = (await server.call('GET', `/api/v1/incidents/${incident}`)).body.head.seq;
    const at = `/api/v1/incidents/${incident}`;
    const task = { title: 'Look', assignee: participant, minutes: 5 };
    const command = (type: string, data: unknown) => ({ id: randomUUID(), type, data });
    const cases: [string, string, unknown, number, string][] = [
      ['POST', '/api/v1/incidents', {}, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: ' ' }, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: 'x', extra: 1 }, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: 'x\ud800' }, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: 'x', settings: { understoodReminders: 21 } }, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: 'x', settings: { understoodReminders: 1.5 } }, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: 'x', severity: 'SEV9' }, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: 'x', simulation: { startsAt: 'x', speed: 2 } }, 400, 'invalid'],
      ['POST', '/api/v1/incidents', '{"title"', 400, 'invalid'],
      ['POST', '/api/v1/incidents', '"text"', 400, 'invalid'],
      ['POST', '/api/v1/incidents', undefined, 400, 'invalid'],
      ['POST', '/api/v1/incidents', { title: 'x'.repeat(1_000_000) }, 413, 'too_large'],
      ['POST', '/api/v1/incidents', '{"title":"x","__proto__":{"a":1}}', 400, 'invalid'],
      ['GET', '/api/v1/incidents?limit=0', undefined, 400, 'invalid'],
      ['GET', '/api/v1/incidents/unknown', undefined, 404, 'not_found'],
      ['GET', '/api/v1/incidents/%F0%9F%94%A5', undefined, 404, 'not_found'],
      ['GET', '/api/v1/incidents/%', undefined, 400, 'invalid'],
      ['GET', `/api/v1/incidents/${'x'.repeat(5_000)}`, undefined, 404, 'not_found'],
      ['GET', `${at}?at=0`, undefined, 400, 'invalid'],
      ['GET', `${at}?at=99`, undefined, 400, 'invalid'],
      [
        'POST',
        `${at}/commands`,
        command('incident.set_severity', { severity: 'SEV1', reason: '\ud800' }),
        400,
        'invalid',
      ],
      ['GET', `${at}/events?limit=1001`, undefined, 400, 'invalid'],
      ['GET', '/api/v1/nothing', undefined, 404, 'not_found'],
      ['PUT', '/api/v1/incidents', {}, 404, 'not_found'],
      ['POST', '/api/v1/incidents/unknown/commands', command('note.add', { text: 'x' }), 404, 'not_found'],
      ['POST', `${at}/commands`, command('no.such', {}), 400, 'invalid'],
      ['POST', `${at}/commands`, command('constructor', {}), 400, 'invalid'],
      ['POST', `${at}/commands`, { id: 7, type: 'note.add', data: {} }, 400, 'invalid'],
      [
        'POST',
        `${at}/commands`,
        { ...command('note.add', { text: 'x' }), incident: 'other' },
        400,
        'invalid',
      ],
      ['POST', `${at}/commands`, command('note.add', { text: 7 }), 400, 'invalid'],
      ['POST', `${at}/commands`, command('task.assign', { ...task, minutes: 0 }), 400, 'invalid'],
      ['POST', `${at}/commands`, command('task.assign', { ...task, minutes: 481 }), 400, 'invalid'],
      ['POST', `${at}/commands`, command('task.assign', { ...task, minutes: '5' }), 400, 'invalid'],
      ['POST', `${at}/commands`, command('task.assign', { ...task, assignee: 'nobody' }), 400, 'invalid'],
      ['POST', `${at}/commands`, command('task.understand', { task: 'none' }), 404, 'not_found'],
      [
        'POST',
        `${at}/commands`,
        { ...command('note.add', { text: 'x' }), id: 'system:mine' },
        400,
        'invalid',
      ],
      ['POST', `${at}/commands`, command('signal.report', {}), 400, 'invalid'],
      ['POST', `${at}/commands`, { ...command('note.add', { text: 'x' }), expect: 0 }, 409, 'stale'],
      ['POST', `${at}/invites`, { role: 'commander' }, 400, 'invalid'],
      ['POST', `${at}/invites`, { role: 'lead', ttlMinutes: 0 }, 400, 'invalid'],
      ['POST', '/api/v1/join', { token: 'x' }, 400, 'invalid'],
      ['POST', '/api/v1/join', { token: 'x', name: 'x' }, 401, 'unauthenticated'],
      ['POST', '/api/v1/drills', {}, 404, 'not_found'],
    ];
    for (const [method, path, body, status, code] of cases) {
      const answer = await server.call(method, path, { body });
      const { error } = answer.body;
      expect([method, path, body, answer.status, error?.code]).toEqual([method, path, body, status, code]);
      expect(error).toMatchObject({ message: expect.any(String), details: { reason: expect.any(String) } });
    }
    expect((await server.call('GET', at)).body.head.seq).toBe(head);
  });

  it('[ROLE-1] of two claims at once exactly one wins', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const people = await Promise.all(
      ['Ana', 'Ben'].map((name) => server.person(incident, 'responder', name)),
    );
    const answers = await Promise.all(
      people.map(({ session }) => server.command(session, incident, 'command.claim', {})),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}`);
    expect(people.map(({ participant }) => participant)).toContain(body.state.command.commander);
  });

  it('a client that announces JSON on a request without a body is understood', async () => {
    const server = await testServer();
    const headers = { 'content-type': 'application/json' };
    expect(await server.call('DELETE', '/api/v1/sessions/none', { headers })).toMatchObject({ status: 404 });
  });
});

describe('around the rooms', () => {
  it('tells its health and its metrics to machines', async () => {
    const server = await testServer();
    const health = await server.call('GET', '/healthz', { token: null });
    expect(health.body).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\./),
      protocol: PROTOCOL_VERSION,
      storage: 'ok',
    });
    await server.declare({ title: 'Nobody may read this title' });
    const metrics = await server.call('GET', '/metrics', { token: null });
    expect(metrics.body).toContain('quarterdeck_commands_total{type="incident.declare",outcome="ok"} 1');
    expect(metrics.body).not.toContain('Nobody may read');
  });

  it('sets a strict content policy on pages and answers alike', async () => {
    const server = await testServer();
    for (const path of ['/', '/status', '/api/v1/nothing', '/healthz']) {
      const { headers } = await server.call('GET', path, { token: null });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // A page with a form has to say whose it is: its origin is what the form is let in by.
      expect(headers.get('referrer-policy')).toBe(path === '/status' ? 'same-origin' : 'no-referrer');
    }
  });

  it('writes no token into the log', async () => {
    const lines: string[] = [];
    const server = await testServer({
      logLevel: 'trace',
      logDestination: { write: (line) => void lines.push(line) },
    });
    const incident = await server.declare();
    const { session } = await server.person(incident, 'lead', 'Kenji');
    await server.call('GET', `/api/v1/incidents/${incident}`, { token: session });
    await server.call('GET', '/api/v1/me', { token: 'a-wrong-token' });
    await server.call('POST', '/api/v1/incidents', { body: '{' });
    const log = lines.join('');
    const invite = new URL(server.invite ?? '').hash.slice(1);
    for (const secret of [OWNER_TOKEN, session, invite, 'a-wrong-token']) expect(log).not.toContain(secret);
    expect(log).toContain('"route":"/api/v1/incidents/:id"');
  });

  it('writes no line for what machines and readers of the status page ask again and again', async () => {
    const lines: string[] = [];
    const server = await testServer({
      logLevel: 'info',
      logDestination: { write: (line) => void lines.push(line) },
    });
    for (const path of ['/healthz', '/metrics', '/status', '/status.css', '/status.js', '/api/v1/me'])
      await server.call('GET', path);
    await until(() => lines.some((line) => line.includes('/api/v1/me')));
    expect(lines.filter((line) => line.includes('"request"'))).toHaveLength(1);
  });
});
