import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '#server/index.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { HOUR } from '#shared/time/instant.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { connect, OWNER_TOKEN, testServer, until, withCalls } from '#tests/support/test-server.ts';
import { slowRequest } from './support/slow-request.ts';

describe('joining', () => {
  it('[AUTH-2] the owner’s link makes one owner and is used up', async () => {
    const server = await testServer();
    const token = new URL(server.invite ?? '').hash.slice(1);
    const first = await server.call('POST', '/api/v1/join', { token: null, body: { token, name: 'Maya' } });
    expect(first).toMatchObject({ status: 200, body: { name: 'Maya', owner: true } });
    const me = await server.call('GET', '/api/v1/me', { token: first.body.session });
    expect(me.body).toEqual({ participant: first.body.participant, name: 'Maya', owner: true });
    const again = await server.call('POST', '/api/v1/join', { token: null, body: { token, name: 'Eve' } });
    expect(again).toMatchObject({ status: 401, body: { error: { details: { reason: 'invite_unusable' } } } });
  });

  it('[AUTH-2] a further link of the owner lets who has that name back in as themselves, and anybody else as another', async () => {
    const server = await startServer({ ownerToken: OWNER_TOKEN, logLevel: 'silent' });
    onTestFinished(server.stop);
    const { call } = withCalls(server);
    const enter = async (link: string, name: string): Promise<Joined> => {
      const token = new URL(link).hash.slice(1);
      return (await call('POST', '/api/v1/join', { token: null, body: { token, name } })).body;
    };
    const maya = await enter(server.invite ?? '', 'Maya  Ōta');
    const [back, other] = [
      await enter(server.ownerLink(), ' maya Ōta'),
      await enter(server.ownerLink(), 'Kenji'),
    ];
    expect(back).toMatchObject({ participant: maya.participant, name: 'Maya  Ōta', owner: true });
    expect(back.session).not.toBe(maya.session);
    expect(other).toMatchObject({ name: 'Kenji', owner: true });
    expect(other.participant).not.toBe(maya.participant);
  });

  it('[AUTH-2] open links are listed for who leads, without the links themselves, and ended one by one', async () => {
    const clock = testClock();
    const server = await testServer({ clock });
    const [incident, other] = [await server.declare(), await server.declare()];
    const deputy = await server.person(incident, 'deputy', 'Dana');
    const path = `/api/v1/incidents/${incident}/invites`;
    const make = async (body: object, token = OWNER_TOKEN) =>
      (await server.call('POST', path, { token, body })).body.token as string;
    await make({ role: 'observer', ttlMinutes: 1 });
    const first = await make({ role: 'lead', name: 'Mei', uses: 3 }, deputy.session);
    await clock.advance(HOUR);
    const second = await make({ role: 'responder' });
    const list = async (token = OWNER_TOKEN) => (await server.call('GET', path, { token })).body.invites;
    const open = await list(deputy.session);
    // That of an hour ago has expired, and Dana's own is used up.
    expect(open).toMatchObject([
      { role: 'lead', name: 'Mei', invitedBy: 'Dana', usesLeft: 3 },
      { role: 'responder', name: null, invitedBy: null, usesLeft: 1 },
    ]);
    for (const token of [first, second]) expect(JSON.stringify(open)).not.toContain(token);

    const [{ id }] = open;
    const elsewhere = await server.call('DELETE', `/api/v1/incidents/${other}/invites/${id}`);
    expect(elsewhere.status).toBe(404);
    expect((await server.call('DELETE', `${path}/${id}`, { token: deputy.session })).status).toBe(200);
    expect((await server.call('DELETE', `${path}/${id}`)).status).toBe(404);
    const join = async (token: string) =>
      (await server.call('POST', '/api/v1/join', { token: null, body: { token, name: 'P' } })).status;
    expect([await join(first), await join(second)]).toEqual([401, 200]);
    expect(await list()).toEqual([]);
  });

  it('[AUTH-2] of fifty who open a single-use link at once, one comes in', async () => {
    const server = await testServer({
      dataDir: temporaryFolder(),
      limits: { failures: { burst: 100, perSecond: 1 } },
    });
    const incident = await server.declare();
    const { body } = await server.call('POST', `/api/v1/incidents/${incident}/invites`, {
      body: { role: 'guest' },
    });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        server.call('POST', '/api/v1/join', { token: null, body: { token: body.token, name: `P${n}` } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
    const { body: after } = await server.call('GET', `/api/v1/incidents/${incident}`);
    expect(Object.keys(after.state.participants)).toHaveLength(1);
  });

  it.each(['scribe', 'Owner', 'quarterdeck', 'system', '__proto__', 'a b', 'a/b', '<b>', '…'])(
    '[AUTH-2] “%s” is nobody’s id: it means something else, or nothing that can be said',
    async (participant) => {
      const server = await testServer();
      const incident = await server.declare();
      const data = { participant, name: 'X', role: 'lead' };
      const answer = await server.command(OWNER_TOKEN, incident, 'participant.join', data);
      expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
    },
  );

  it('[AUTH-2] an invitation gives one person one place, in its role', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const kenji = await server.person(incident, 'scribe', ' Kenji ');
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}`, { token: kenji.session });
    expect(body.state.participants[kenji.participant]).toMatchObject({ name: 'Kenji', role: 'scribe' });
    const list = await server.call('GET', '/api/v1/incidents', { token: kenji.session });
    expect(list.body.incidents).toMatchObject([{ incident, role: 'scribe', me: kenji.participant }]);
  });

  it('[AUTH-2] of ten who open a link of three uses at once, three come in', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const { body } = await server.call('POST', `/api/v1/incidents/${incident}/invites`, {
      body: { role: 'responder', uses: 3 },
    });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        server.call('POST', '/api/v1/join', { token: null, body: { token: body.token, name: `P${n}` } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    const state = await server.call('GET', `/api/v1/incidents/${incident}`);
    expect(Object.keys(state.body.state.participants)).toHaveLength(3);
  });

  it('[AUTH-2] an invitation ends with its minutes', async () => {
    const clock = testClock();
    const server = await testServer({ clock });
    const incident = await server.declare();
    const { body } = await server.call('POST', `/api/v1/incidents/${incident}/invites`, {
      body: { role: 'responder', ttlMinutes: 60 },
    });
    await clock.advance(HOUR);
    const late = await server.call('POST', '/api/v1/join', {
      token: null,
      body: { token: body.token, name: 'A' },
    });
    expect(late.status).toBe(401);
  });

  it('[AUTH-2] who is signed in joins another incident as the same person, and the same link again costs nothing', async () => {
    const server = await testServer();
    const [one, two] = [await server.declare(), await server.declare()];
    const kenji = await server.person(one, 'responder', 'Kenji');
    const { body } = await server.call('POST', `/api/v1/incidents/${two}/invites`, {
      body: { role: 'lead' },
    });
    for (const _time of ['first', 'again']) {
      const joined = await server.call('POST', '/api/v1/join', {
        token: kenji.session,
        body: { token: body.token, name: 'Somebody' },
      });
      expect(joined.body).toEqual({ ...kenji, incident: two });
    }
    const list = await server.call('GET', '/api/v1/incidents', { token: kenji.session });
    expect(list.body.incidents.map(({ role }: { role: string }) => role)).toEqual(['lead', 'responder']);
  });

  it('[AUTH-1] leaders invite; others and strangers do not', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const path = `/api/v1/incidents/${incident}/invites`;
    const expected = { deputy: 200, scribe: 403, lead: 403, responder: 403, observer: 403, guest: 403 };
    for (const [role, status] of Object.entries(expected)) {
      const { session } = await server.person(incident, role, role);
      const answer = await server.call('POST', path, { token: session, body: { role: 'observer' } });
      expect({ role, status: answer.status }).toEqual({ role, status });
    }
    const stranger = await server.person(await server.declare(), 'deputy', 'Eve');
    const answer = await server.call('POST', path, { token: stranger.session, body: { role: 'observer' } });
    expect(answer.status).toBe(404);
  });

  it('[AUTH-1] what belongs to the owner is refused to everybody else', async () => {
    const server = await testServer();
    const { session } = await server.person(await server.declare(), 'deputy', 'Dana');
    const owned = [
      ['POST', '/api/v1/incidents', { title: 'Mine' }],
      ['GET', '/api/v1/sessions', undefined],
      ['DELETE', '/api/v1/sessions/x', undefined],
      ['GET', '/api/v1/alert-sender', undefined],
      ['POST', '/api/v1/drills', {}],
    ] as const;
    for (const [method, path, body] of owned) {
      expect(await server.call(method, path, { token: session, body })).toMatchObject({ status: 403 });
      expect(await server.call(method, path, { token: null, body })).toMatchObject({ status: 401 });
      expect(await server.call(method, path, { token: 'wrong', body })).toMatchObject({ status: 401 });
    }
  });

  it('[AUTH-2] signing out ends the session and its sockets; the owner ends others’', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const kenji = await server.person(incident, 'responder', 'Kenji');
    const lena = await server.person(incident, 'responder', 'Lena');
    const socket = await connect(server, kenji.session);
    expect((await server.call('DELETE', '/api/v1/me/session', { token: kenji.session })).status).toBe(200);
    await until(() => !socket.connected);
    const after = await server.call('GET', '/api/v1/me', { token: kenji.session });
    expect(after).toMatchObject({ status: 401, body: { error: { code: 'session_ended' } } });

    const { body } = await server.call('GET', '/api/v1/sessions');
    expect(body.sessions.map(({ name }: { name: string }) => name)).toEqual(['Lena']);
    await server.call('DELETE', `/api/v1/sessions/${body.sessions[0].id}`);
    expect((await server.call('GET', '/api/v1/me', { token: lena.session })).status).toBe(401);
    expect((await server.call('DELETE', '/api/v1/sessions/none')).status).toBe(404);
  });

  it('[AUTH-2] a command whose body is still on its way when the session ends is not carried out', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const { session } = await server.person(incident, 'responder', 'Kenji');
    const command = { id: 'late', type: 'note.add', data: { text: 'after the end' } };
    const slow = slowRequest(server, session, `/api/v1/incidents/${incident}/commands`, command);
    await slow.letPass;
    expect((await server.call('DELETE', '/api/v1/me/session', { token: session })).status).toBe(200);
    expect(await slow.end()).toBe(401);
    expect((await server.call('GET', `/api/v1/incidents/${incident}`)).body.head.seq).toBe(2);
  });

  it('[AUTH-2] guessing is slowed down, and does not lock out who knows the token', async () => {
    const server = await testServer({ limits: { failures: { burst: 3, perSecond: 0.01 } } });
    const statuses = [];
    for (let n = 0; n < 5; n += 1)
      statuses.push((await server.call('GET', '/api/v1/me', { token: `guess-${n}` })).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    const join = await server.call('POST', '/api/v1/join', {
      token: null,
      body: { token: 'guess', name: 'Eve' },
    });
    expect(join).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
    expect(Number(join.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await server.call('GET', '/api/v1/me', { token: OWNER_TOKEN })).status).toBe(200);
  });
});
