import { describe, expect, it } from 'vitest';
import { systemClock } from '#server/clock.ts';
import { HOUR, MINUTE, toInstant } from '#shared/time/instant.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

const DAY = 24 * HOUR;

async function link(server: TestServer, incident: string, token = OWNER_TOKEN): Promise<string> {
  const { status, body } = await server.call('POST', `/api/v1/incidents/${incident}/executive-links`, {
    token,
  });
  expect(status).toBe(200);
  return new URL(body.url).pathname;
}

function read(server: TestServer, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return server.call(method, path, { token: null, headers });
}

async function tell(server: TestServer, incident: string, text: string): Promise<void> {
  const nextUpdateAt = new Date(Date.parse('2026-11-20T14:00:00Z') + 3_600_000_000).toISOString();
  const said = { audience: 'executives', status: 'identified', text, nextUpdateAt };
  const { body } = await server.command(OWNER_TOKEN, incident, 'broadcast.draft', said);
  const { broadcast } = body.events[0].data;
  expect((await server.command(OWNER_TOKEN, incident, 'broadcast.send', { broadcast })).status).toBe(200);
}

describe('the executives’ page', () => {
  it('[CAST-6] is read by whoever has its link, without a token, and is nobody’s to keep or to pass on', async () => {
    const server = await testServer({ settings: { takeBackSeconds: 0 } });
    const incident = await server.declare({ title: 'Checkout fails' });
    await tell(server, incident, 'Nobody can pay.');
    const path = await link(server, incident);
    expect(path).toMatch(/^\/executives\/[\w-]{43}$/);
    const { status, headers, body } = await read(server, `${path}?lang=en`);
    expect(status).toBe(200);
    expect(body).toContain('Nobody can pay.');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-frame-options': 'DENY',
      refresh: '60',
    });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(body).not.toMatch(/<script|<style| style=/);
    expect(body).not.toContain(path);
    expect((await read(server, '/executives.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );
    const head = await read(server, path, {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
    const still = await read(server, `${path}?lang=en&refresh=off`);
    expect(still.headers.get('refresh')).toBeNull();
    expect(still.body).toContain('This page stands still.');
  });

  it('[DESK-4] speaks English and Japanese, by address or by the browser', async () => {
    const server = await testServer();
    const path = await link(server, await server.declare());
    const language = async (accepted: string, query = '') =>
      /<html lang="(\w+)">/.exec(
        (await read(server, path + query, { 'accept-language': accepted })).body,
      )?.[1];
    expect([await language('ja, en;q=0.8'), await language('fr'), await language('en', '?lang=ja')]).toEqual([
      'ja',
      'en',
      'ja',
    ]);
  });

  it('[AUTH-2] a wrong, an ended and an outlived link are answered by the very same page, which says what to do', async () => {
    // A server that was asleep meanwhile: nothing of what was due in a week is done.
    let ahead = 0;
    const clock = { ...systemClock(), now: () => toInstant(Date.now() + ahead) };
    const server = await testServer({ clock });
    const incident = await server.declare();
    const ended = await link(server, incident);
    expect((await read(server, ended)).status).toBe(200);
    const { body } = await server.call('DELETE', `/api/v1/incidents/${incident}/executive-links`);
    expect(body).toEqual({ ended: 1 });
    const over = await server.declare();
    const outlived = await link(server, over);
    await server.command(OWNER_TOKEN, over, 'incident.advance', { to: 'learn' });
    await server.command(OWNER_TOKEN, over, 'incident.close', {});
    ahead = 7 * DAY - MINUTE;
    expect((await read(server, outlived)).status).toBe(200);
    ahead = 7 * DAY + MINUTE;
    for (const [language, words] of [
      ['en', 'its link has ended'],
      ['ja', 'リンクが無効になっています'],
    ]) {
      const pages = new Set<string>();
      for (const path of [
        ended,
        outlived,
        `/executives/${'x'.repeat(43)}`,
        '/executives/x',
        '/executives/',
      ]) {
        const { status, headers, body: page } = await read(server, `${path}?lang=${language}`);
        expect([status, headers.get('refresh'), headers.get('cache-control')]).toEqual([
          404,
          null,
          'no-store',
        ]);
        pages.add(page);
      }
      expect([...pages]).toEqual([expect.stringContaining(words as string)]);
    }
    const late = await server.call('POST', `/api/v1/incidents/${over}/executive-links`);
    expect([late.status, late.body.error.details.reason]).toEqual([409, 'executive_view_over']);
    // What goes on again is shown again.
    await server.command(OWNER_TOKEN, over, 'incident.reopen', {});
    expect((await read(server, outlived)).status).toBe(200);
  });

  it('[AUTH-2] guessing is slow, and whoever has a link is not kept out by it', async () => {
    const server = await testServer({ limits: { failures: { burst: 3, perSecond: 0.001 } } });
    const path = await link(server, await server.declare());
    const statuses = [];
    for (let guess = 0; guess < 5; guess += 1)
      statuses.push((await read(server, `/executives/guess-${guess}`)).status);
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
    const refused = await read(server, '/executives/guess?lang=ja');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body).toContain('リクエストが多すぎます');
    expect((await read(server, path)).status).toBe(200);
    // The same allowance as that of tokens.
    expect((await server.call('GET', '/api/v1/me', { token: 'x' })).status).toBe(429);
  });

  it('[AUTH-1] its links are made, counted and ended by who leads and by the internal liaison', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const path = `/api/v1/incidents/${incident}/executive-links`;
    for (const [role, may] of [
      ['deputy', true],
      ['internal-liaison', true],
      ['customer-liaison', false],
      ['scribe', false],
      ['lead', false],
      ['responder', false],
      ['observer', false],
      ['guest', false],
    ] as const) {
      const { session: token } = await server.person(incident, role, role);
      for (const method of ['POST', 'GET', 'DELETE'])
        expect([role, method, (await server.call(method, path, { token })).status]).toEqual([
          role,
          method,
          may ? 200 : 403,
        ]);
    }
    const { session: token } = await server.person(incident, 'internal-liaison', 'Ivo');
    await link(server, incident, token);
    await link(server, incident);
    const { body } = await server.call('GET', path);
    expect(body.links.map(({ madeBy }: { madeBy: string | null }) => madeBy)).toEqual(['Ivo', null]);
    expect(JSON.stringify(body)).not.toContain('token');
    const elsewhere = await link(server, await server.declare());
    expect((await server.call('DELETE', path)).body).toEqual({ ended: 2 });
    expect((await read(server, elsewhere)).status).toBe(200);
  });

  it('[AUTH-3] ends with whoever made it being removed, and no other does', async () => {
    const server = await testServer();
    const incident = await server.declare();
    const { session, participant } = await server.person(incident, 'internal-liaison', 'Ivo');
    const theirs = await link(server, incident, session);
    const others = await link(server, incident);
    const removed = await server.command(OWNER_TOKEN, incident, 'participant.remove', {
      participant,
      reason: 'disruptive',
    });
    expect(removed.status).toBe(200);
    expect([(await read(server, theirs)).status, (await read(server, others)).status]).toEqual([404, 200]);
  });

  it('[AUTH-2] is good for its page alone, and is good again after a restart', async () => {
    const dataDir = temporaryFolder();
    const before = await testServer({ dataDir });
    const incident = await before.declare();
    const path = await link(before, incident);
    const token = path.split('/').at(-1) ?? '';
    for (const route of ['/api/v1/me', `/api/v1/incidents/${incident}`])
      expect((await before.call('GET', route, { token })).status).toBe(401);
    const joined = await before.call('POST', '/api/v1/join', { token: null, body: { token, name: 'Eve' } });
    expect(joined.status).toBe(401);
    await before.stop();
    const after = await testServer({ dataDir });
    expect((await read(after, path)).status).toBe(200);
  });
});
