import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { playDrill } from '#drills/player.ts';
import { type RunningServer, startServer } from '#server/index.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The whole incident of 21 hours in as many seconds. */
const FASTEST = 3600;

const ownerToken = randomBytes(32).toString('base64url');

async function aServer(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  const server = await startServer({ ownerToken, logLevel: 'silent', playDrill, ...options });
  onTestFinished(server.stop);
  return server;
}

async function asked<Answer>({ url }: Pick<RunningServer, 'url'>, path: string): Promise<Answer> {
  const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${ownerToken}` } });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

test('[INC-3 LOG-3] plays to its end by real clients, marked as a drill, with nothing refused', {
  timeout: 90_000,
}, async () => {
  const server = await aServer();
  const refused: (readonly [act: string, why: WireError | undefined])[] = [];

  const drill = playDrill({
    url: server.url,
    token: ownerToken,
    speed: FASTEST,
    refused: (...act) => refused.push(act),
  });
  const summary = await drill.finished;
  // At this speed twenty minutes are a third of a second: a machine that stands still for longer breaks a promise.
  const late = refused.filter(([, why]) => why?.details?.['reason'] === 'next_update_past');
  const unsaid = new Set(late.flatMap(([act]) => [act, `${act}.send`]));
  expect(late.length).toBeLessThan(5);
  expect(refused.filter(([act]) => !unsaid.has(act))).toEqual([]);
  expect(summary).toMatchObject({ incident: drill.incident, refused: refused.length });
  expect(summary?.events).toBeGreaterThan(500);
  expect(summary?.tasks).toBeGreaterThan(15);
  expect(summary?.reminders).toBeGreaterThan(100);

  const { state } = await asked<{ state: { kind: string; phase: string } }>(
    server,
    `/api/v1/incidents/${drill.incident}`,
  );
  expect(state).toMatchObject({ kind: 'drill', phase: 'learn' });
  expect(await asked(server, `/api/v1/incidents/${drill.incident}/verify`)).toMatchObject({ ok: true });
  expect(await (await fetch(`${server.url}/status`)).text()).not.toContain('Database writes blocked');
});

test('[INC-3] stops cleanly in the middle: nothing happens after it', { timeout: 30_000 }, async () => {
  const server = await aServer({ settings: { callOutMinutes: 100_000 } });
  const drill = playDrill({ url: server.url, token: ownerToken, speed: 600, language: 'ja' });
  const log = async () =>
    (
      await asked<{ events: readonly IncidentEvent[] }>(
        server,
        `/api/v1/incidents/${drill.incident}/events?limit=1000`,
      )
    ).events.filter(({ actor }) => actor.role !== 'system');
  await expect
    .poll(async () => (await log().catch(() => [])).length, { timeout: 10_000 })
    .toBeGreaterThan(10);
  await drill.stop();
  expect(await drill.finished).toBeNull();
  const there = (await log()).length;
  await wait(700);
  expect((await log()).length).toBe(there);
});

test('[SYNC-1 SYNC-3] goes on after a restart of the server, with nothing twice', {
  timeout: 60_000,
}, async () => {
  const dataDir = temporaryFolder();
  const first = await aServer({ dataDir });
  const drill = playDrill({ url: first.url, token: ownerToken, speed: 300 });
  onTestFinished(drill.stop);
  const events = async (server: RunningServer) =>
    (
      await asked<{ events: readonly IncidentEvent[] }>(
        server,
        `/api/v1/incidents/${drill.incident}/events?limit=1000`,
      )
    ).events.filter(({ actor }) => actor.role !== 'system');
  await expect
    .poll(async () => (await events(first).catch(() => [])).length, { timeout: 10_000 })
    .toBeGreaterThan(20);
  await first.stop();
  const second = await aServer({ dataDir, port: first.port });
  const before = (await events(second)).length;
  await expect
    .poll(async () => (await events(second)).length, { timeout: 20_000 })
    .toBeGreaterThan(before + 5);
  const commands = (await events(second))
    .filter(({ type }) => type === 'note.added' || type === 'task.assigned')
    .map(({ command }) => command);
  expect(new Set(commands).size).toBe(commands.length);
});
