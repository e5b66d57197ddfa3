import { expect, test } from 'vitest';
import { playDrill } from '#drills/player.ts';
import { shortestDrill } from '#tests/support/shortest-drill.ts';
import { OWNER_TOKEN, type TestServer, testServer, until } from '#tests/support/test-server.ts';

const PLAY = ['POST', '/api/v1/drills'] as const;

async function play(server: TestServer): Promise<{ readonly status: number; readonly incident: string }> {
  const { status, body } = await server.call(...PLAY, { body: { speed: 1 } });
  return { status, incident: body.incident };
}

test('[INC-3] a fourth drill is refused while three play, and plays when one of them was closed', async () => {
  const server = await testServer({ playDrill });
  const first = await play(server);
  expect([first.status, (await play(server)).status, (await play(server)).status]).toEqual([200, 200, 200]);

  const refused = await server.call(...PLAY, { body: {} });
  expect(refused.status).toBe(409);
  expect(refused.body.error).toMatchObject({ details: { reason: 'drills_busy', limit: 3 } });

  await server.command(OWNER_TOKEN, first.incident, 'incident.resolve', {});
  const closed = await server.command(OWNER_TOKEN, first.incident, 'incident.close', { reason: 'enough' });
  expect(closed.status).toBe(200);
  await until(async () => (await play(server)).status === 200);
  expect((await server.call(...PLAY, { body: {} })).status).toBe(409);
});

test('[INC-3] a drill that is over makes room for another', async () => {
  const drills = Array.from({ length: 4 }, shortestDrill);
  let started = 0;
  const server = await testServer({
    playDrill(how) {
      const drill = drills[started] ?? shortestDrill();
      started += 1;
      return drill.play(how);
    },
  });
  for (let n = 0; n < 3; n += 1) expect((await play(server)).status).toBe(200);
  expect((await play(server)).status).toBe(409);
  drills[0]?.end();
  await until(async () => (await play(server)).status === 200);
});
