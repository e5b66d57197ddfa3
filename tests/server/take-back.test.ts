import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

const UPDATE = { audience: 'public', status: 'resolved', text: 'Payments work again.' };

async function sending(server: TestServer): Promise<{ incident: string; broadcast: string }> {
  const incident = await server.declare();
  const drafted = await server.command(OWNER_TOKEN, incident, 'broadcast.draft', UPDATE);
  const { broadcast } = drafted.body.events[0].data;
  const { body } = await server.command(OWNER_TOKEN, incident, 'broadcast.send', { broadcast });
  expect(body.events[0]).toMatchObject({ type: 'broadcast.queued', data: { broadcast } });
  return { incident, broadcast };
}

async function happened(server: TestServer, incident: string): Promise<readonly string[]> {
  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?after=0&limit=100`);
  return body.events.map(({ type }: { type: string }) => type).filter((type: string) => /^broad/.test(type));
}

describe('the take-back window of a server', () => {
  it('[CAST-4] lets an update out by itself, with nobody there, and not a second before', async () => {
    const clock = testClock();
    const server = await testServer({ clock, settings: { takeBackSeconds: 10 } });
    const { incident } = await sending(server);
    await clock.advance(9_000);
    expect((await server.call('GET', '/status', { token: null })).body).not.toContain(UPDATE.text);
    await clock.advance(1_000);
    expect((await server.call('GET', '/status', { token: null })).body).toContain(UPDATE.text);
    expect(await happened(server, incident)).toEqual([
      'broadcast.drafted',
      'broadcast.queued',
      'broadcast.sent',
    ]);
  });

  it('[CAST-4] keeps to what was taken back', async () => {
    const clock = testClock();
    const server = await testServer({ clock, settings: { takeBackSeconds: 10 } });
    const { incident, broadcast } = await sending(server);
    await server.command(OWNER_TOKEN, incident, 'broadcast.take_back', { broadcast });
    await clock.advance(3_600_000);
    expect(await happened(server, incident)).not.toContain('broadcast.sent');
    expect((await server.call('GET', '/status', { token: null })).body).not.toContain(UPDATE.text);
  });

  it.each([
    ['sends what became due while it was down', 5, 'broadcast.sent'],
    ['asks about what is older than its time to live', 11, 'broadcast.withheld'],
  ])('[CAST-4] started again, it %s', async (_what, minutes, type) => {
    const dataDir = temporaryFolder();
    const settings = { takeBackSeconds: 10 };
    const before = await testServer({ dataDir, clock: testClock('2026-11-20T14:00:00.000Z'), settings });
    const { incident } = await sending(before);
    await before.stop();
    const clock = testClock(`2026-11-20T14:${String(minutes).padStart(2, '0')}:00.000Z`);
    const after = await testServer({ dataDir, clock, settings });
    await clock.advance(60_000);
    expect((await happened(after, incident)).slice(2)).toEqual([type]);
  });
});
