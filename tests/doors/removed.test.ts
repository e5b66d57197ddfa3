import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { join } from '#server/access/joining.ts';
import { createSessions } from '#server/access/sessions.ts';
import { hashOf } from '#server/access/token.ts';
import { openStorage } from '#server/storage.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER, SYSTEM, testRooms } from '#tests/support/test-room.ts';
import {
  connect,
  OWNER_TOKEN,
  type TestServer,
  type TestSocket,
  testServer,
  until,
} from '#tests/support/test-server.ts';
import { slowRequest } from './support/slow-request.ts';

interface Scene {
  readonly server: TestServer;
  readonly incident: string;
  readonly vic: Joined;
  readonly remove: () => Promise<number>;
}

/** Vic is a deputy in a room, and is about to be removed from it. */
async function scene(): Promise<Scene> {
  const server = await testServer();
  const incident = await server.declare();
  const vic = await server.person(incident, 'deputy', 'Vic');
  return {
    server,
    incident,
    vic,
    async remove() {
      const { body } = await server.command(OWNER_TOKEN, incident, 'participant.remove', {
        participant: vic.participant,
        reason: 'disruptive',
      });
      return body.events[0].seq;
    },
  };
}

async function write({ server, incident }: Scene, count: number, text = 'a note'): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await server.command(OWNER_TOKEN, incident, 'note.add', { text: `${text} ${n}` });
}

/** The highest seq of everything that a socket ever received, acknowledgements included. */
function watched(socket: TestSocket): { highest: number; ended: number } {
  const heard = { highest: 0, ended: 0 };
  socket.on('room:events', ({ events }) => {
    for (const { seq } of events as IncidentEvent[]) heard.highest = Math.max(heard.highest, seq);
  });
  socket.on('session:ended', () => {
    heard.ended += 1;
  });
  return heard;
}

describe('somebody who is removed', () => {
  it('[AUTH-3] while offline, comes back to a closed door: by WebSocket, by polling and on every route', async () => {
    const { server, incident, vic, remove } = await scene();
    const socket = await connect(server, vic.session);
    socket.disconnect();
    await remove();
    await expect(connect(server, vic.session)).rejects.toMatchObject({ data: { code: 'session_ended' } });
    await expect(connect(server, vic.session, {}, 'polling')).rejects.toMatchObject({
      data: { code: 'session_ended' },
    });
    const { body } = await server.call('GET', '/api/v1/openapi.json');
    const guarded = Object.entries(body.paths as Record<string, Record<string, { security?: unknown }>>)
      .flatMap(([path, methods]) => Object.entries(methods).map(([method, how]) => ({ path, method, how })))
      .filter(({ how }) => how.security !== undefined);
    expect(guarded.length).toBeGreaterThan(12);
    for (const { path, method } of guarded) {
      const answer = await server.call(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, incident), {
        token: vic.session,
        ...(method === 'post' ? { body: { title: 'x' } } : {}),
      });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it('[AUTH-3] between two pages of catching up, gets no further page', async () => {
    const room = await scene();
    const { server, incident, vic, remove } = room;
    await write(room, 60);
    const socket = await connect(server, vic.session);
    const heard = watched(socket);
    const page = await socket.emitWithAck('room:read', { incident, after: 0, limit: 20 });
    expect(page).toMatchObject({ ok: true, more: true });
    const [answered] = await Promise.all([
      socket
        .timeout(3_000)
        .emitWithAck('room:read', { incident, after: 20, limit: 1000 })
        .catch(() => null),
      remove(),
    ]);
    // Asked before the removal was decided, it may have been answered; with nothing of what came later.
    const seqs = answered?.ok === true ? (answered.events as IncidentEvent[]).map(({ seq }) => seq) : [];
    expect(Math.max(0, ...seqs)).toBeLessThanOrEqual(62);
    await until(() => !socket.connected);
    await write(room, 5, 'later');
    expect(heard.highest).toBe(0);
    expect(socket.connected).toBe(false);
  });

  it('[AUTH-3] with commands on their way, has none of them applied that the removal came before', async () => {
    const room = await scene();
    const { server, incident, vic, remove } = room;
    const socket = await connect(server, vic.session);
    await socket.emitWithAck('room:join', { incident, after: 0 });
    const heard = watched(socket);
    const outbox = Array.from({ length: 40 }, () => ({ id: randomUUID(), incident, type: 'note.add' }));
    const send = (from: number, to: number) => {
      for (const command of outbox.slice(from, to))
        socket.emit('command', { ...command, data: { text: `of Vic ${command.id}` } }, () => undefined);
    };
    send(0, 10);
    const removing = remove();
    send(10, 40);
    const removedAt = await removing;
    await until(() => !socket.connected);
    expect(heard).toMatchObject({ ended: 1 });
    expect(heard.highest).toBeLessThanOrEqual(removedAt);

    const written = async () => {
      const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?limit=1000`);
      return (body.events as IncidentEvent[]).filter(({ actor }) => actor.id === vic.participant);
    };
    const before = await written();
    expect(before.every(({ seq }) => seq < removedAt)).toBe(true);
    // The outbox is sent once more, as a cockpit does that never heard an answer.
    for (const { id } of outbox) {
      const again = await server.call('POST', `/api/v1/incidents/${incident}/commands`, {
        token: vic.session,
        body: { id, type: 'note.add', data: { text: `of Vic ${id}` } },
      });
      expect(again.status).toBe(401);
    }
    expect(await written()).toEqual(before);
  });

  it('[AUTH-3] on a phone and on a laptop, by polling and by WebSocket, is told once on each and hears no more', async () => {
    const room = await scene();
    const { server, incident, vic, remove } = room;
    const screens = [
      await connect(server, vic.session),
      await connect(server, vic.session),
      await connect(server, vic.session, {}, 'polling'),
    ];
    const heard = screens.map(watched);
    for (const screen of screens) await screen.emitWithAck('room:join', { incident, after: 0 });
    const [removedAt] = await Promise.all([remove(), write(room, 10, 'later')]);
    await until(() => screens.every(({ connected }) => !connected));
    await write(room, 5, 'much later');
    for (const { highest, ended } of heard) {
      expect(highest).toBeLessThanOrEqual(removedAt);
      expect(ended).toBe(1);
    }
  });

  it('[AUTH-3] while the body of their request is on its way, has it refused', async () => {
    const { server, incident, vic, remove } = await scene();
    for (const [path, body] of [
      ['commands', { id: 'late', type: 'note.add', data: { text: 'late' } }],
      ['invites', { role: 'deputy' }],
    ] as const) {
      const slow = slowRequest(server, vic.session, `/api/v1/incidents/${incident}/${path}`, body);
      // The second time they are gone already, and the door is closed before the body.
      if (path === 'commands') {
        await slow.letPass;
        await remove();
      }
      expect(await slow.end()).toBe(401);
    }
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}`);
    expect(body.head.seq).toBe(3);
  });

  it('[AUTH-3] is somebody new with another’s link and without their session, and the log tells the two apart', async () => {
    const { server, incident, vic, remove } = await scene();
    await remove();
    const again = await server.person(incident, 'observer', 'Vic');
    expect(again.participant).not.toBe(vic.participant);
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}`);
    expect(body.state.participants[vic.participant].attendance).toBe('removed');
    expect(body.state.participants[again.participant].attendance).toBe('active');
  });

  it('[AUTH-3] and restored, works again by a new link as themselves, in their role, and not by the old session', async () => {
    const { server, incident, vic, remove } = await scene();
    await remove();
    await server.command(OWNER_TOKEN, incident, 'participant.restore', { participant: vic.participant });
    expect((await server.call('GET', '/api/v1/me', { token: vic.session })).status).toBe(401);
    const { body: link } = await server.call('POST', `/api/v1/incidents/${incident}/invites`, {
      body: { role: 'observer' },
    });
    const { body: back } = await server.call('POST', '/api/v1/join', {
      token: vic.session,
      body: { token: link.token, name: 'Vic' },
    });
    expect(back.participant).toBe(vic.participant);
    const written = await server.command(back.session, incident, 'note.add', { text: 'back' });
    expect(written.body.events[0].actor).toMatchObject({ id: vic.participant, role: 'deputy' });
    const socket = await connect(server, back.session);
    expect(await socket.emitWithAck('room:join', { incident, after: 0 })).toMatchObject({ ok: true });
  });
});

describe('a server that dies right after the removal', () => {
  it('[AUTH-3] has ended the sessions and the links with it: they are one transaction', async () => {
    const folder = temporaryFolder();
    const { store, access, close } = openStorage(folder);
    // Rooms with nobody who hears of the removal: as if the process ended before the news were passed on.
    const room = testRooms({ store });
    const sessions = createSessions({ store: access, clock: room.clock, ownerTokens: [] });
    const people = ['vic', 'ana', 'maya'].map((id) => ({ id, name: id, owner: id === 'maya' }));
    for (const person of people) access.addPerson(person);
    const [vic, ana, maya] = people.map((person) => [sessions.open(person), sessions.open(person)].join());
    const invitation = {
      role: 'observer',
      name: null,
      createdAt: room.clock.now(),
      expiresAt: null,
      usesLeft: 1,
    } as const;
    for (const [id, incident, invitedBy] of [
      ['of-vic', 'fire', 'vic'],
      ['of-vic-elsewhere', 'flood', 'vic'],
      ['of-ana', 'fire', 'ana'],
      ['of-maya', 'fire', 'maya'],
    ] as const)
      access.addInvitation({ ...invitation, id, tokenHash: id, incident, invitedBy });
    for (const [tokenHash, incident, madeBy] of [
      ['of-vic', 'fire', 'vic'],
      ['of-vic-elsewhere', 'flood', 'vic'],
      ['of-ana', 'fire', 'ana'],
      ['of-maya', 'fire', 'maya'],
    ] as const)
      access.addExecutiveLink({ tokenHash, incident, madeBy, madeAt: room.clock.now() });
    for (const person of ['vic', 'ana', 'maya'])
      access.setCalendarLink({ tokenHash: person, person, language: 'en', madeAt: room.clock.now() });
    await room.done(OWNER, 'incident.declare', { title: 'Fire' });
    // Maya declared it and is in it.
    for (const { id, name } of people.filter(({ owner }) => !owner))
      await room.done(OWNER, 'participant.join', { participant: id, name, role: 'responder' });
    for (const participant of ['vic', 'maya'])
      await room.done(OWNER, 'participant.remove', { participant, reason: 'disruptive' });
    close();

    const after = openStorage(folder);
    onTestFinished(after.close);
    const door = createSessions({ store: after.access, clock: room.clock, ownerTokens: [] });
    const codes = (tokens = '') =>
      tokens.split(',').map((token) => {
        const answer = door.authenticate(token);
        return answer.ok ? 'ok' : answer.error.code;
      });
    expect([codes(vic), codes(ana), codes(maya)]).toEqual([
      ['session_ended', 'session_ended'],
      ['ok', 'ok'],
      // Whoever owns the workspace leaves the room, and keeps the workspace.
      ['ok', 'ok'],
    ]);
    const left = ['of-vic', 'of-vic-elsewhere', 'of-ana', 'of-maya'].map((id) => after.access.takeUse(id));
    expect(left).toEqual([false, true, true, true]);
    const shown = ['of-vic', 'of-vic-elsewhere', 'of-ana', 'of-maya'].map(
      (hash) => after.access.executiveLinkByHash(hash) !== undefined,
    );
    expect(shown).toEqual([false, true, true, true]);
    const followed = ['vic', 'ana', 'maya'].map((id) => after.access.calendarLink(id) !== undefined);
    expect(followed).toEqual([false, true, true]);
  });
});

describe('somebody who is removed in the tick in which they come in', () => {
  it('[AUTH-3] gets no session out of it', async () => {
    const { access, close } = openStorage(undefined);
    onTestFinished(close);
    const room = testRooms();
    const sessions = createSessions({ store: access, clock: room.clock, ownerTokens: [] });
    const vic = { id: 'vic', name: 'Vic', owner: false };
    access.addPerson(vic);
    const ended = sessions.open(vic);
    sessions.endAll('vic');
    room.rooms.subscribe({
      events: () => undefined,
      removed: ({ participant }) => sessions.endAll(participant),
    });
    await room.done(OWNER, 'incident.declare', { title: 'Fire' });
    const token = 'the token of a link';
    access.addInvitation({
      id: 'link',
      tokenHash: hashOf(token),
      incident: 'fire',
      role: 'observer',
      name: null,
      invitedBy: SYSTEM.id,
      createdAt: room.clock.now(),
      expiresAt: null,
      usesLeft: 1,
    });
    const [joined] = await Promise.all([
      join(
        { store: access, sessions, rooms: room.rooms, clock: room.clock },
        { token, name: 'Vic', bearer: ended },
      ),
      room.give(OWNER, 'participant.remove', { participant: 'vic', reason: 'disruptive' }),
    ]);
    expect(room.state().participants['vic']?.attendance).toBe('removed');
    expect(joined.ok).toBe(false);
    expect(access.sessions('vic')).toEqual([]);
  });
});
