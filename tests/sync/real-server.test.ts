import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type RunningServer, startServer } from '#server/index.ts';
import { fold } from '#shared/incident/evolve.ts';
import type { AssignableRole } from '#shared/incident/roles.ts';
import { type FrozenLine, startRelay } from './frozen-line.ts';
import { apiOf, openRealScreen, type RealScreen, tokenIn } from './screens.ts';

/** A limit that proves nothing: how soon a screen says what is proved where the clock is the test's own. */
const IN_THE_END = { timeout: 15_000 };

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function aServer(options: { port?: number; dataDir?: string } = {}): Promise<RunningServer> {
  const server = await startServer({ logLevel: 'silent', ...options });
  stops.push(() => server.stop());
  return server;
}

/** An incident that the owner declared and commands, and a way to bring people in. */
async function aRoom(server: RunningServer) {
  const owner = await apiOf(server.url, null).join(tokenIn(server.invite), 'Olga');
  const api = apiOf(server.url, owner);
  const { incident } = await api.declare({ title: 'Writes blocked', severity: 'SEV2' });
  const invite = async (name: string, role: AssignableRole) => {
    const { token } = await api.invite(incident, { role });
    return apiOf(server.url, null).join(token, name);
  };
  return { owner, incident, invite };
}

function screen(...args: Parameters<typeof openRealScreen>): RealScreen {
  const opened = openRealScreen(...args);
  stops.push(() => opened.stop());
  return opened;
}

async function isLive(...screens: readonly RealScreen[]) {
  await vi.waitFor(() => {
    for (const { sync } of screens) expect(sync.known().connection.status).toBe('live');
  }, IN_THE_END);
}

it('[SYNC-5] what one screen does shows there at once and on the other soon, as the same events', async () => {
  const server = await aServer();
  const { owner, incident, invite } = await aRoom(server);
  const olga = screen(server.url, owner, incident);
  const bo = screen(server.url, await invite('Bo', 'deputy'), incident);
  await isLive(olga, bo);
  const answer = olga.sync.give('note.add', { text: '接続プールが枯渇' });
  const [expected] = olga.sync.known().expectation.events;
  expect(expected).toMatchObject({ type: 'note.added', data: { text: '接続プールが枯渇' } });
  expect(await answer).toMatchObject({ ok: true });
  await vi.waitFor(
    () => expect(bo.told().at(-1)).toMatchObject({ id: expected?.id, data: expected?.data }),
    IN_THE_END,
  );
  expect(olga.sync.known().confirmed).toEqual(fold(olga.told()));
  expect(bo.sync.known().confirmed).toEqual(olga.sync.known().confirmed);
  await vi.waitFor(() => expect(Object.keys(bo.sync.known().present)).toHaveLength(2), IN_THE_END);
  expect([...olga.failures, ...bo.failures]).toEqual([]);
});

it('[SYNC-3] a screen lives through a restart of the server, and what was given meanwhile is sent', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'quarterdeck-sync-'));
  stops.push(() => rm(dataDir, { recursive: true }));
  const first = await aServer({ dataDir });
  const { owner, incident } = await aRoom(first);
  const olga = screen(first.url, owner, incident);
  await isLive(olga);
  await first.stop();
  await vi.waitFor(() => expect(olga.sync.known().connection.status).toBe('offline'), IN_THE_END);
  const answers = ['one', 'two', 'three'].map((text) => olga.sync.give('note.add', { text }));
  expect(olga.sync.known().outbox).toHaveLength(3);
  await aServer({ dataDir, port: first.port });
  await isLive(olga);
  for (const answer of answers) expect(await answer).toMatchObject({ ok: true });
  const notes = olga.told().filter(({ type }) => type === 'note.added');
  expect(notes.map(({ data }) => data)).toMatchObject([{ text: 'one' }, { text: 'two' }, { text: 'three' }]);
  expect(olga.sync.known().outbox).toEqual([]);
});

it('[SYNC-6] a line that carries nothing is stale, says since when, and comes back', async () => {
  const server = await aServer();
  const { owner, incident } = await aRoom(server);
  const relay: FrozenLine = await startRelay(server.url);
  stops.push(() => relay.stop());
  const olga = screen(relay.url, owner, incident);
  await isLive(olga);
  await new Promise((passed) => setTimeout(passed, 500));
  const frozenAt = Date.now();
  relay.freeze();
  await vi.waitFor(() => expect(olga.sync.known().connection.status).toBe('stale'), IN_THE_END);
  const since = Date.parse(olga.sync.known().connection.since);
  expect(Math.abs(since - frozenAt)).toBeLessThan(2_500);
  relay.thaw();
  await isLive(olga);
  expect(await olga.sync.give('note.add', { text: 'back' })).toMatchObject({ ok: true });
});

it('[SYNC-7] screens whose own clocks are an hour wrong agree on the time within 250 ms', async () => {
  const server = await aServer();
  const { owner, incident } = await aRoom(server);
  const late = screen(server.url, owner, incident, -3_600_000);
  const early = screen(server.url, owner, incident, 3_600_000);
  await isLive(late, early);
  await vi.waitFor(() => expect(Math.abs(late.wire.serverNow() - Date.now())).toBeLessThan(100), IN_THE_END);
  await vi.waitFor(() => expect(Math.abs(early.wire.serverNow() - Date.now())).toBeLessThan(100), IN_THE_END);
  expect(Math.abs(late.wire.serverNow() - early.wire.serverNow())).toBeLessThan(250);
});

it('[AUTH-3] the screen of somebody who is removed ends, and says so', async () => {
  const server = await aServer();
  const { owner, incident, invite } = await aRoom(server);
  const guest = await invite('Gil', 'guest');
  const gil = screen(server.url, guest, incident);
  const olga = screen(server.url, owner, incident);
  await isLive(gil, olga);
  await olga.sync.give('participant.remove', { participant: guest.participant, reason: 'disruptive' });
  await vi.waitFor(() => expect(gil.sync.known().connection.status).toBe('ended'), IN_THE_END);
  expect(gil.sync.known().connection.error?.code).toBe('session_ended');
});
