import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { RoomJoined } from '#shared/protocol/room-join.ts';
import type { RoomPresence } from '#shared/protocol/room-presence.ts';
import { connect, OWNER_TOKEN, testServer, until } from '#tests/support/test-server.ts';

describe('the handshake', () => {
  it.each([
    ['a wrong token', { token: 'wrong' }, 'unauthenticated'],
    ['no token', { token: undefined }, 'unauthenticated'],
    ['a token that is no text', { token: { a: 1 } }, 'unauthenticated'],
    ['an older protocol', { protocol: 0 }, 'protocol_unsupported'],
    ['a newer protocol', { protocol: 2 }, 'protocol_unsupported'],
  ])('[AUTH-2] refuses %s with the catalogue’s code', async (_what, auth, code) => {
    const server = await testServer();
    await expect(connect(server, OWNER_TOKEN, auth)).rejects.toMatchObject({
      data: { code, message: expect.any(String) },
    });
  });

  it('[AUTH-2] refuses pages of other sites and rebound names', async () => {
    const server = await testServer();
    const statusOf = (headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        request(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusOf({})).toBe(200);
    expect(await statusOf({ origin: server.url })).toBe(200);
    expect(await statusOf({ origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf({ host: 'evil.example', origin: 'http://evil.example' })).toBe(403);
  });
});

describe('a room over the socket', () => {
  it('[SYNC-2] joining while events are made leaves neither a hole nor a repetition', async () => {
    const server = await testServer();
    const incident = await server.declare();
    let made = 0;
    const writing = (async () => {
      for (; made < 150; made += 1)
        await server.command(OWNER_TOKEN, incident, 'note.add', { text: `note ${made}` });
    })();
    const screens = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        await until(() => made > n * 12);
        const socket = await connect(server, OWNER_TOKEN);
        const live: number[] = [];
        socket.on('room:events', ({ events }) => void live.push(...events.map(({ seq }) => seq)));
        const joined = (await socket.emitWithAck('room:join', { incident, after: 0 })) as RoomJoined;
        return { joined, live };
      }),
    );
    await writing;
    const head = 151;
    await until(() => screens.every(({ live, joined }) => (live.at(-1) ?? joined.head.seq) === head));
    for (const { joined, live } of screens) {
      const from = joined.head.seq;
      expect(live).toEqual(Array.from({ length: head - from }, (_, n) => from + 1 + n));
    }
    expect(screens.some(({ live }) => live.length > 50)).toBe(true);
  });

  it('[SYNC-3] who was away gets exactly what came after their last seq', async () => {
    const server = await testServer();
    const incident = await server.declare();
    for (let n = 0; n < 9; n += 1) await server.command(OWNER_TOKEN, incident, 'note.add', { text: `${n}` });
    const socket = await connect(server, OWNER_TOKEN);
    const joined = (await socket.emitWithAck('room:join', { incident, after: 4 })) as RoomJoined;
    expect(joined.events.map(({ seq }) => seq)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(joined).toMatchObject({ ok: true, head: { seq: 10 }, more: false });
    const read = await socket.emitWithAck('room:read', { incident, after: 2, limit: 3 });
    expect(read).toMatchObject({ ok: true, more: true, events: [{ seq: 3 }, { seq: 4 }, { seq: 5 }] });
  });

  it('[SYNC-3] who says the hash of what they hold starts over where the log has another one there', async () => {
    const server = await testServer();
    const incident = await server.declare();
    for (let n = 0; n < 3; n += 1) await server.command(OWNER_TOKEN, incident, 'note.add', { text: `${n}` });
    const socket = await connect(server, OWNER_TOKEN);
    const join = async (hash: string) =>
      (await socket.emitWithAck('room:join', { incident, after: 3, hash })) as RoomJoined;
    const [third] = (await join('0'.repeat(64))).events.slice(2);
    expect((await join('0'.repeat(64))).events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect((await join(third?.hash ?? '')).events.map(({ seq }) => seq)).toEqual([4]);
    const raw = socket as unknown as { emitWithAck: (name: string, payload: unknown) => Promise<unknown> };
    for (const hash of ['', 7, null, 'x'.repeat(129)]) {
      expect(await raw.emitWithAck('room:join', { incident, after: 3, hash })).toMatchObject({ ok: false });
    }
  });

  it('[SYNC-1] the same id gives the first answer again, by any door; with another body it is refused', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const socket = await connect(server, OWNER_TOKEN);
    const command = { id: randomUUID(), incident, type: 'note.add', data: { text: 'once' } };
    const first = await socket.emitWithAck('command', command);
    expect(first).toMatchObject({ ok: true, seq: 2 });
    expect(await socket.emitWithAck('command', command)).toEqual(first);
    const rest = await server.call('POST', `/api/v1/incidents/${incident}/commands`, { body: command });
    expect(rest.body).toEqual(first);
    const other = await socket.emitWithAck('command', { ...command, data: { text: 'twice' } });
    expect(other).toMatchObject({ ok: false, error: { code: 'conflict', details: { reason: 'id_reused' } } });
    expect((await server.call('GET', `/api/v1/incidents/${incident}`)).body.head.seq).toBe(2);
  });

  it('[SYNC-2] who left a room hears no more of it', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const socket = await connect(server, OWNER_TOKEN);
    let frames = 0;
    socket.on('room:events', () => {
      frames += 1;
    });
    await socket.emitWithAck('room:join', { incident, after: 0 });
    await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'heard' });
    await until(() => frames === 1);
    expect(await socket.emitWithAck('room:leave', { incident })).toEqual({ ok: true });
    await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'unheard' });
    await socket.emitWithAck('clock', { sent: 1 });
    expect(frames).toBe(1);
  });

  it('[SYNC-7] tells the server’s time', async () => {
    const server = await testServer();
    const socket = await connect(server, OWNER_TOKEN);
    const asked = Date.now();
    const answer = await socket.emitWithAck('clock', { sent: asked });
    if (!answer.ok) throw new Error(answer.error.message);
    expect(Date.parse(answer.now)).toBeGreaterThanOrEqual(asked);
    expect(Date.parse(answer.now)).toBeLessThanOrEqual(Date.now());
  });

  it('shows who is there, with their screens, and who went', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const kenji = await server.person(incident, 'lead', 'Kenji');
    const watching = await connect(server, OWNER_TOKEN);
    let present: RoomPresence['present'] = [];
    watching.on('room:presence', (presence) => {
      present = presence.present;
    });
    await watching.emitWithAck('room:join', { incident, after: 0 });
    const screens = [await connect(server, kenji.session), await connect(server, kenji.session)];
    for (const screen of screens) await screen.emitWithAck('room:join', { incident, after: 0 });
    await until(() => present[0]?.screens === 2);
    expect(present).toEqual([{ participant: kenji.participant, name: 'Kenji', screens: 2 }]);
    screens[0]?.disconnect();
    await until(() => present[0]?.screens === 1);
    screens[1]?.disconnect();
    await until(() => present.length === 0);
  });
});

describe('bad input over the socket', () => {
  it('is refused in the catalogue’s words and harms nobody', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const socket = await connect(server, OWNER_TOKEN);
    // A client without our types.
    const raw = socket as unknown as { emitWithAck: (name: string, ...args: unknown[]) => Promise<unknown> };
    const invalid = expect.objectContaining({
      ok: false,
      error: expect.objectContaining({ code: 'invalid' }),
    });
    const command = { id: 'a', incident, type: 'note.add', data: { text: 'x' } };
    const bad: unknown[][] = [
      ['no:such', {}],
      ['__proto__', {}],
      ['room:join'],
      ['room:join', null],
      ['room:join', { incident, after: -1 }],
      ['room:join', { incident, after: '0' }],
      ['room:join', { incident, after: 0, extra: 1 }],
      ['room:read', { incident, after: 0, limit: 1001 }],
      ['command', { ...command, type: 'no.such' }],
      ['command', { ...command, type: 7 }],
      ['command', { ...command, id: 'with blank' }],
      ['command', { ...command, id: '' }],
      ['command', { ...command, data: { text: 7 } }],
      ['command', { ...command, data: { text: 'x', extra: 1 } }],
      ['command', { ...command, data: null }],
      ['command', 'text', 'more'],
      ['clock', []],
    ];
    for (const [name, ...args] of bad)
      expect([name, args, await raw.emitWithAck(String(name), ...args)]).toEqual([name, args, invalid]);

    socket.emit('room:join', { incident, after: 0 } as never, undefined as never);
    (socket as unknown as { emit: (name: string, data: unknown) => void }).emit('no:such', 1);
    expect(await socket.emitWithAck('command', command)).toMatchObject({ ok: true });
    expect((await server.call('GET', `/api/v1/incidents/${incident}`)).body.head.seq).toBe(2);
  });

  it('a name that is no text is refused like any unknown one, and the server goes on', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const { session } = await server.person(incident, 'observer', 'Mallory');
    const socket = await connect(server, session);
    // Socket.IO lets numbers through as names.
    const ask = (name: unknown) => socket.timeout(2_000).emitWithAck(name as 'clock', { sent: 'now' });
    for (const name of [5, 0, -1.5])
      expect(await ask(name)).toMatchObject({ ok: false, error: { details: { reason: 'unknown_command' } } });
    expect(await ask('clock')).toMatchObject({ ok: true });
  });

  it('[SYNC-8] a message above the cap ends the connection, not the server', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const socket = await connect(server, OWNER_TOKEN);
    socket.emit(
      'command',
      { id: 'big', incident, type: 'note.add', data: { text: 'x'.repeat(1_000_000) } },
      () => undefined,
    );
    await until(() => !socket.connected);
    expect((await server.call('GET', '/healthz')).status).toBe(200);
  });

  it('[SYNC-8] a connection that sends too much is told to wait', async () => {
    const server = await testServer({ limits: { messages: { burst: 5, perSecond: 1 } } });
    const socket = await connect(server, OWNER_TOKEN);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => socket.emitWithAck('clock', { sent: 1 })),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false, false, false]);
    expect(answers[7]).toMatchObject({ error: { code: 'rate_limited', details: { seconds: 1 } } });
  });

  it('[SYNC-8 SYNC-1] who sends many commands at once, and reads, is answered every one', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const socket = await connect(server, OWNER_TOKEN);
    await socket.emitWithAck('room:join', { incident, after: 0 });
    const answers = await Promise.all(
      Array.from({ length: 900 }, (_, n) =>
        socket.emitWithAck('command', {
          id: `n${n}`,
          incident,
          type: 'note.add',
          data: { text: `note ${n}` },
        }),
      ),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(socket.connected).toBe(true);
  });

  it('[SYNC-8] who asks for much and reads nothing is cut off before it costs the server its memory', async () => {
    const server = await testServer();
    const incident = await server.declare();
    for (let n = 0; n < 60; n += 1)
      await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'x'.repeat(19_000) });
    const { session } = await server.person(incident, 'observer', 'Mallory');
    const greedy = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    const signedIn = new Promise<void>((resolve) => {
      greedy.on('message', (data) => {
        const text = String(data);
        if (text.startsWith('0')) greedy.send(`40${JSON.stringify({ token: session, protocol: 1 })}`);
        if (text.startsWith('40')) resolve();
      });
    });
    await signedIn;
    greedy.pause();
    // Up to a megabyte each.
    for (let n = 0; n < 200; n += 1)
      greedy.send(`42${n}${JSON.stringify(['room:read', { incident, after: 0, limit: 1000 }])}`);
    await until(async () =>
      /quarterdeck_socket_cut_off_total 1/.test((await server.call('GET', '/metrics')).body),
    );
    greedy.terminate();
  });

  it('[SYNC-8] a screen that does not read is cut off; the others go on', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const frozen = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    const joined = new Promise<void>((resolve) => {
      frozen.on('message', (data) => {
        const text = String(data);
        if (text.startsWith('0')) frozen.send(`40${JSON.stringify({ token: OWNER_TOKEN, protocol: 1 })}`);
        if (text.startsWith('40')) frozen.send(`420${JSON.stringify(['room:join', { incident, after: 0 }])}`);
        if (text.startsWith('430')) resolve();
      });
    });
    await joined;
    frozen.pause();
    const reading = await connect(server, OWNER_TOKEN);
    let seq = 0;
    reading.on('room:events', ({ events }) => {
      seq = events.at(-1)?.seq ?? seq;
    });
    await reading.emitWithAck('room:join', { incident, after: 0 });
    const text = 'x'.repeat(19_000);
    let head = 1;
    const metrics = async () => (await server.call('GET', '/metrics')).body as string;
    await until(async () => {
      for (let n = 0; n < 50; n += 1) {
        await server.command(OWNER_TOKEN, incident, 'note.add', { text });
        head += 1;
      }
      return /quarterdeck_socket_cut_off_total 1/.test(await metrics());
    }, 25_000);
    await until(() => seq === head);
    expect(await metrics()).toMatch(/quarterdeck_socket_connections 1/);
    frozen.terminate();
  });
});
