import { describe, expect, it } from 'vitest';
import { shownPairingCode } from '#shared/invitations/pairing-code.ts';
import { MINUTE } from '#shared/time/instant.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

async function codeFor(server: TestServer, body: object = { role: 'responder', code: true }) {
  const incident = await server.declare();
  const answer = await server.call('POST', `/api/v1/incidents/${incident}/invites`, { body });
  return { incident, answer, code: answer.body.token as string };
}

function enter(server: TestServer, token: string, name = 'Bo') {
  return server.call('POST', '/api/v1/join', { token: null, body: { token, name } });
}

describe('a pairing code', () => {
  it('[AUTH-2] lets one person in, as it is shown, and nobody after them', async () => {
    const server = await testServer();
    const { incident, code } = await codeFor(server);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const joined = await enter(server, shownPairingCode(code).toLowerCase());
    expect(joined).toMatchObject({ status: 200, body: { name: 'Bo', owner: false, incident } });
    expect((await enter(server, code, 'Eve')).body.error.details.reason).toBe('invite_unusable');
  });

  it('[AUTH-2] lives for ten minutes, and is ended with the other links', async () => {
    const clock = testClock();
    const server = await testServer({ clock });
    const { code } = await codeFor(server);
    await clock.advance(10 * MINUTE);
    expect((await enter(server, code)).status).toBe(401);
    const other = await codeFor(server);
    const path = `/api/v1/incidents/${other.incident}/invites`;
    const [{ id, usesLeft }] = (await server.call('GET', path, { token: OWNER_TOKEN })).body.invites;
    expect(usesLeft).toBe(1);
    await server.call('DELETE', `${path}/${id}`);
    expect((await enter(server, other.code)).status).toBe(401);
  });

  it.each([{ uses: 5 }, { ttlMinutes: 60 }])(
    '[AUTH-2] has no other time or number of uses: %j is refused',
    async (more) => {
      const server = await testServer();
      const { answer } = await codeFor(server, { role: 'responder', code: true, ...more });
      expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid']);
    },
  );

  it('[AUTH-2] is not guessed: an address has thirty tries and then one in two seconds, and who knows the code comes in all the same', async () => {
    const server = await testServer();
    const { code } = await codeFor(server);
    const statuses: number[] = [];
    for (let guess = 0; guess < 60; guess += 1) {
      const wrong = code.startsWith('Z')
        ? 'ZZZZZZZZ'
        : `Z${guess.toString(32).toUpperCase().padStart(7, '0')}`;
      statuses.push((await enter(server, wrong.replaceAll(/[ILOU]/g, 'X'))).status);
    }
    expect(statuses.slice(0, 30)).toEqual(new Array(30).fill(401));
    // However slow the machine is, the second half waits most of the time.
    expect(statuses.slice(30).filter((status) => status === 429).length).toBeGreaterThan(15);
    // In ten minutes that is 330 of 32 to the power of 8, about one in three thousand million.
    expect((30 + 0.5 * 600) / 32 ** 8).toBeLessThan(1e-9);
    expect((await enter(server, code)).status).toBe(200);
  });
});
