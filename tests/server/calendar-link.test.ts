import { describe, expect, it } from 'vitest';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

const PATH = '/api/v1/me/calendar-link';

async function link(server: TestServer, token: string, language: 'en' | 'ja' = 'en'): Promise<string> {
  const { status, body } = await server.call('POST', PATH, { token, body: { language } });
  expect(status).toBe(200);
  return new URL(body.url).pathname;
}

function read(server: TestServer, path: string, method = 'GET') {
  return server.call(method, path, { token: null });
}

async function somebody(server: TestServer, name = 'Ana') {
  const incident = await server.declare();
  return { ...(await server.person(incident, 'responder', name)), incident };
}

describe('the link to one’s calendar', () => {
  it('[SHIFT-1] leads without a sign-in to a calendar that nothing keeps', async () => {
    const server = await testServer();
    const { session } = await somebody(server);
    const path = await link(server, session);
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    const { status, headers, body } = await read(server, path);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    });
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n.*X-WR-CALNAME:Shifts of Ana\r\n.*END:VCALENDAR\r\n$/s);
    expect(body).not.toContain(path);
    const head = await read(server, path, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
    expect((await read(server, await link(server, session, 'ja'))).body).toContain('Ana さんのシフト');
  });

  it('[SHIFT-1] is one a person: a new one ends the one before, and nobody else’s', async () => {
    const server = await testServer();
    const ana = await somebody(server);
    const bo = await server.person(ana.incident, 'responder', 'Bo');
    const others = await link(server, bo.session);
    expect((await server.call('GET', PATH, { token: ana.session })).body).toEqual({ madeAt: null });
    const first = await link(server, ana.session);
    const second = await link(server, ana.session);
    expect([(await read(server, first)).status, (await read(server, second)).status]).toEqual([404, 200]);
    const { body } = await server.call('GET', PATH, { token: ana.session });
    expect(Object.keys(body)).toEqual(['madeAt']);
    expect(Date.parse(body.madeAt)).toBeGreaterThan(0);
    expect((await server.call('DELETE', PATH, { token: ana.session })).body).toEqual({ ended: true });
    expect((await server.call('DELETE', PATH, { token: ana.session })).body).toEqual({
      ended: false,
    });
    expect((await read(server, second)).status).toBe(404);
    expect((await read(server, others)).body).toContain('Shifts of Bo');
  });

  it('[AUTH-2] a wrong and an ended link are answered by the very same words, which say what to do', async () => {
    const server = await testServer();
    const { session } = await somebody(server);
    const ended = await link(server, session);
    await server.call('DELETE', PATH, { token: session });
    const answers = new Set<string>();
    for (const path of [
      ended,
      `/calendar/${'x'.repeat(43)}.ics`,
      '/calendar/x.ics',
      '/calendar/%2e%2e.ics',
    ]) {
      const { status, headers, body } = await read(server, path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 404, 'no-store']);
      answers.add(String(body));
    }
    expect([...answers]).toEqual([expect.stringContaining('its link has ended')]);
  });

  it('[AUTH-2] guessing is slow, and whoever has a link is not kept out by it', async () => {
    const server = await testServer({ limits: { failures: { burst: 3, perSecond: 0.001 } } });
    const { session } = await somebody(server);
    const path = await link(server, session);
    const statuses = [];
    for (let guess = 0; guess < 5; guess += 1)
      statuses.push((await read(server, `/calendar/guess-${guess}.ics`)).status);
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
    expect((await read(server, path)).status).toBe(200);
  });

  it('[AUTH-2] opens nothing else, and no session or other link opens it', async () => {
    const server = await testServer();
    const { session } = await somebody(server);
    const token = /calendar\/(.*)\.ics/.exec(await link(server, session))?.[1] ?? '';
    expect((await server.call('GET', '/api/v1/me', { token })).status).toBe(401);
    expect((await read(server, `/executives/${token}`)).status).toBe(404);
    expect(
      (await server.call('POST', '/api/v1/join', { token: null, body: { token, name: 'Eve' } })).status,
    ).toBe(401);
    expect((await read(server, `/calendar/${session}.ics`)).status).toBe(404);
  });

  it('[AUTH-3] ends with its person being removed, and with their screen being ended by the owner; signing out leaves it', async () => {
    const server = await testServer();
    const ana = await somebody(server);
    const bo = await server.person(ana.incident, 'responder', 'Bo');
    const cy = await server.person(ana.incident, 'responder', 'Cy');
    const [anas, bos, cys] = await Promise.all([ana, bo, cy].map(({ session }) => link(server, session)));
    const statuses = async () =>
      Promise.all([anas, bos, cys].map(async (path) => (await read(server, path ?? '')).status));
    await server.call('DELETE', '/api/v1/me/session', { token: cy.session });
    expect(await statuses()).toEqual([200, 200, 200]);
    await server.command(OWNER_TOKEN, ana.incident, 'participant.remove', {
      participant: ana.participant,
      reason: 'disruptive',
    });
    expect(await statuses()).toEqual([404, 200, 200]);
    const { body } = await server.call('GET', '/api/v1/sessions');
    const screen = body.sessions.find(({ name }: { name: string }) => name === 'Bo');
    await server.call('DELETE', `/api/v1/sessions/${screen.id}`);
    expect(await statuses()).toEqual([404, 404, 200]);
  });

  it('[AUTH-1] is nobody’s where a program asks with the owner’s token', async () => {
    const server = await testServer();
    for (const method of ['GET', 'POST', 'DELETE']) {
      const { status, body } = await server.call(
        method,
        PATH,
        method === 'POST' ? { body: { language: 'en' } } : {},
      );
      expect([status, body.error.details.reason]).toEqual([409, 'calendar_needs_person']);
    }
  });
});
