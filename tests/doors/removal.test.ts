import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { connect, OWNER_TOKEN, type TestSocket, testServer, until } from '#tests/support/test-server.ts';

function heardBy(socket: TestSocket): { events: IncidentEvent[]; ended: string[] } {
  const heard = { events: [] as IncidentEvent[], ended: [] as string[] };
  socket.on('room:events', ({ events }) => void heard.events.push(...(events as IncidentEvent[])));
  socket.on('session:ended', ({ code }) => void heard.ended.push(code));
  return heard;
}

describe('removing somebody from the room', () => {
  it('[AUTH-3] ends every session of theirs at once, and nothing after that seq reaches them', async () => {
    const server = await testServer();
    const [incident, other] = [await server.declare(), await server.declare()];
    const vic = await server.person(incident, 'observer', 'Vic');
    const kenji = await server.person(incident, 'responder', 'Kenji');
    const { body: invited } = await server.call('POST', `/api/v1/incidents/${other}/invites`, {
      body: { role: 'observer' },
    });
    await server.call('POST', '/api/v1/join', {
      token: vic.session,
      body: { token: invited.token, name: 'Vic' },
    });
    const screens = [await connect(server, vic.session), await connect(server, vic.session)];
    const heard = screens.map(heardBy);
    for (const screen of screens)
      for (const room of [incident, other])
        await screen.emitWithAck('room:join', { incident: room, after: 0 });
    const watching = await connect(server, kenji.session);
    const seen = heardBy(watching);
    await watching.emitWithAck('room:join', { incident, after: 0 });

    // All in one tick: what follows the removal is decided together with it.
    const [, removal] = await Promise.all([
      server.command(OWNER_TOKEN, incident, 'note.add', { text: 'before' }),
      server.command(OWNER_TOKEN, incident, 'participant.remove', {
        participant: vic.participant,
        reason: 'disruptive',
      }),
      ...Array.from({ length: 20 }, (_, n) =>
        server.command(OWNER_TOKEN, incident, 'note.add', { text: `after ${n}` }),
      ),
    ]);
    const removedAt = removal?.body.events[0].seq;
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}`);
    await until(() => seen.events.at(-1)?.seq === body.head.seq);
    await until(() => screens.every(({ connected }) => !connected));
    expect(Math.max(...seen.events.map(({ seq }) => seq))).toBeGreaterThan(removedAt);
    for (const { events, ended } of heard) {
      expect(events.every(({ seq }) => seq <= removedAt)).toBe(true);
      expect(ended).toEqual(['session_ended']);
    }

    await expect(connect(server, vic.session)).rejects.toMatchObject({ data: { code: 'session_ended' } });
    for (const path of [`/api/v1/incidents/${incident}`, `/api/v1/incidents/${other}`, '/api/v1/me']) {
      const answer = await server.call('GET', path, { token: vic.session });
      expect(answer).toMatchObject({ status: 401, body: { error: { code: 'session_ended' } } });
    }
  });

  it('[AUTH-3] follows the person through a new invitation, and can be lifted', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const vic = await server.person(incident, 'observer', 'Vic');
    const remove = { participant: vic.participant, reason: 'disruptive' };
    await server.command(OWNER_TOKEN, incident, 'participant.remove', remove);
    const invite = async () =>
      (await server.call('POST', `/api/v1/incidents/${incident}/invites`, { body: { role: 'observer' } }))
        .body;
    const join = async () =>
      server.call('POST', '/api/v1/join', {
        token: vic.session,
        body: { token: (await invite()).token, name: 'Vic' },
      });

    expect(await join()).toMatchObject({ status: 401, body: { error: { code: 'unauthenticated' } } });
    // Nor do they use up what others were to come in by.
    const { body: open } = await server.call('GET', `/api/v1/incidents/${incident}/invites`);
    expect(open.invites).toMatchObject([{ role: 'observer', usesLeft: 1 }]);
    await server.command(OWNER_TOKEN, incident, 'participant.restore', { participant: vic.participant });
    const back = await join();
    expect(back).toMatchObject({ status: 200, body: { participant: vic.participant } });
    expect(back.body.session).not.toBe(vic.session);
    expect((await server.call('GET', '/api/v1/me', { token: vic.session })).status).toBe(401);
    const read = await server.call('GET', `/api/v1/incidents/${incident}`, { token: back.body.session });
    expect(read.status).toBe(200);
  });

  it('[AUTH-3] ends the links that they made, and nobody else’s', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const vic = await server.person(incident, 'deputy', 'Vic');
    const invite = async (token: string) => {
      const body = { role: 'observer', uses: 9 };
      return (await server.call('POST', `/api/v1/incidents/${incident}/invites`, { token, body })).body.token;
    };
    const [theirs, others] = [await invite(vic.session), await invite(OWNER_TOKEN)];
    const join = async (token: string) =>
      (await server.call('POST', '/api/v1/join', { token: null, body: { token, name: 'Somebody' } })).status;
    expect(await join(theirs)).toBe(200);
    await server.command(OWNER_TOKEN, incident, 'participant.remove', {
      participant: vic.participant,
      reason: 'disruptive',
    });
    expect([await join(theirs), await join(others)]).toEqual([401, 200]);
  });

  it('[AUTH-3] an ended session of an owner never grows back by an ordinary invitation', async () => {
    const server = await testServer();
    const token = new URL(server.invite ?? '').hash.slice(1);
    const owner = (await server.call('POST', '/api/v1/join', { token: null, body: { token, name: 'Maya' } }))
      .body;
    const incident = await server.declare();
    await server.call('DELETE', '/api/v1/me/session', { token: owner.session });
    const { body } = await server.call('POST', `/api/v1/incidents/${incident}/invites`, {
      body: { role: 'observer' },
    });
    const joined = await server.call('POST', '/api/v1/join', {
      token: owner.session,
      body: { token: body.token, name: 'Eve' },
    });
    expect(joined.body).toMatchObject({ owner: false });
    expect(joined.body.participant).not.toBe(owner.participant);
  });

  it('[AUTH-3] an owner who is removed leaves the room and keeps the workspace', async () => {
    const server = await testServer();
    const token = new URL(server.invite ?? '').hash.slice(1);
    const owner = (await server.call('POST', '/api/v1/join', { token: null, body: { token, name: 'Maya' } }))
      .body;
    const declared = await server.call('POST', '/api/v1/incidents', {
      token: owner.session,
      body: { title: 'Fire' },
    });
    const { incident } = declared.body;
    const socket = await connect(server, owner.session);
    const heard = heardBy(socket);
    await socket.emitWithAck('room:join', { incident, after: 0 });
    const remove = { participant: owner.participant, reason: 'go to bed' };
    const removal = await server.command(OWNER_TOKEN, incident, 'participant.remove', remove);
    await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'after' });
    await until(() => heard.events.length > 0);
    await socket.emitWithAck('clock', { sent: 1 });
    expect(heard.events.at(-1)?.seq).toBe(removal.body.events[0].seq);
    expect(socket.connected).toBe(true);
  });
});
