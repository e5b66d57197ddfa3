import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { HOUR, type Instant, MINUTE, plus, toMs } from '#shared/time/instant.ts';
import { movableClock } from '#tests/support/movable-clock.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, OWNER_TOKEN, type TestServer, testServer, until } from '#tests/support/test-server.ts';

/** A moment that nothing else names: where it stands, somebody's sleep is told. */
const MARK = '03:17:23.456Z';

/** All bytes of a folder's files, by path. */
function bytesIn(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  return new Map(files.map((path) => [path, readFileSync(path)]));
}

function filesWith(folder: string, words: string): readonly string[] {
  return [...bytesIn(folder)].filter(([, bytes]) => bytes.includes(words)).map(([path]) => path);
}

/** A zone in which it is about noon: neither the night nor the hour explains sleepiness. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Until it is noon, UTC; at most a day, in milliseconds. */
function untilNoon(now: Instant): number {
  const noon = `${now.slice(0, 10)}T12:00:00.000Z`;
  return toMs(noon > now ? noon : plus(noon, 24 * HOUR)) - toMs(now);
}

interface Somebody {
  readonly participant: string;
  readonly session: string;
}

async function aRoom(server: TestServer) {
  const incident = await server.declare();
  const ana = await server.person(incident, 'responder', 'Ana');
  const bo = await server.person(incident, 'responder', 'Bo');
  const cy = await server.person(incident, 'responder', 'Cy');
  await server.command(ana.session, incident, 'command.claim', {});
  for (const { session } of [bo, cy])
    await server.command(session, incident, 'participant.describe', { zone: 'Africa/Lagos' });
  const path = `/api/v1/incidents/${incident}/my-sleep`;
  return { incident, ana, bo, cy, path };
}

/** The last night on the wall of Lagos, which knows no summer time, as everybody is assumed to have slept it. */
function ordinaryNight(now: Instant) {
  const day = now.slice(0, 10);
  const to = `${day}T06:00:00.000Z`;
  const night = { from: plus(to, -8 * HOUR), to };
  return to > now ? { from: plus(night.from, -24 * HOUR), to: plus(night.to, -24 * HOUR) } : night;
}

/** What a commander can learn of somebody: each answer that they can ask for, without the person's own id and name. */
async function learned(server: TestServer, incident: string, by: Somebody, of: Somebody) {
  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/rest`, { token: by.session });
  const { participant: _id, ...view } = body.people.find(
    ({ participant }: { participant: string }) => participant === of.participant,
  );
  return view;
}

it('[FAT-3] is read, corrected and erased by the person alone, and refused with a reason where it cannot be', async () => {
  const server = await testServer();
  const { ana, bo, path } = await aRoom(server);
  const now = new Date().toISOString();
  const mine = (method: string, body?: unknown, token = bo.session) =>
    server.call(method, path, { token, ...(body === undefined ? {} : { body }) });
  expect((await mine('GET')).body).toEqual({ diary: null, wokenAt: null, outlook: null });
  const sleep = [{ from: plus(now, -9 * HOUR), to: plus(now, -2 * HOUR) }];
  const kept = await mine('PUT', { sleep, reports: [] });
  expect(kept.status).toBe(200);
  expect(kept.body.outlook.windows.length).toBeGreaterThan(0);
  expect((await mine('GET')).body.diary.sleep).toEqual(sleep);
  // The path leads everybody to their own.
  expect((await mine('GET', undefined, ana.session)).body.diary).toBeNull();
  const refused = async (body: unknown) => (await mine('PUT', body)).body.error?.details.reason;
  const span = (from: number, to: number) => ({ from: plus(now, from * HOUR), to: plus(now, to * HOUR) });
  expect(await refused({ sleep: [span(-9, -5), span(-6, -2)], reports: [] })).toBe('sleep_overlaps');
  expect(await refused({ sleep: [span(-2, -9)], reports: [] })).toBe('sleep_backwards');
  expect(await refused({ sleep: [span(-2, 1)], reports: [] })).toBe('sleep_in_future');
  expect(await refused({ sleep: [span(-31, -1)], reports: [] })).toBe('sleep_too_long');
  expect(await refused({ sleep: [], reports: [{ at: plus(now, HOUR), kss: 5 }] })).toBe('report_in_future');
  // What was refused left all as it was.
  expect((await mine('GET')).body.diary.sleep).toEqual(sleep);
  expect((await mine('DELETE')).body).toEqual({ diary: null, wokenAt: null, outlook: null });
  expect(await refused({ sleep: [], reports: [] })).toBeUndefined();
});

it('[FAT-3] without a home zone, or in a sped-up drill, nothing is taken', async () => {
  const server = await testServer();
  const { incident } = await aRoom(server);
  const dee = await server.person(incident, 'responder', 'Dee');
  const tell = async (token: string, room: string) =>
    (
      await server.call('PUT', `/api/v1/incidents/${room}/my-sleep`, {
        token,
        body: { sleep: [], reports: [] },
      })
    ).body.error?.details.reason;
  expect(await tell(dee.session, incident)).toBe('sleep_needs_zone');
  const drill = await server.declare({
    kind: 'drill',
    simulation: { startsAt: '2017-01-31T21:00:00.000Z', speed: 60 },
  });
  const eve = await server.person(drill, 'responder', 'Eve');
  await server.command(eve.session, drill, 'participant.describe', { zone: 'Asia/Tokyo' });
  expect(await tell(eve.session, drill)).toBe('sleep_in_drill');
});

it('[FAT-3] who prefers not to say looks to a curious commander like somebody who told of ordinary nights', async () => {
  const clock = movableClock();
  // About noon: late in the evening a lost night shows only in the windows of the next.
  await clock.advance(untilNoon(clock.now()));
  const server = await testServer({ clock });
  const { incident, ana, bo, cy, path } = await aRoom(server);
  const put = (body: unknown) => server.call('PUT', path, { token: bo.session, body });
  // Six nights as everybody is assumed to sleep them.
  const night = ordinaryNight(clock.now());
  const nights = [0, 1, 2, 3, 4, 5].map((back) => ({
    from: plus(night.from, -back * 24 * HOUR),
    to: plus(night.to, -back * 24 * HOUR),
  }));
  const told = await put({ sleep: nights, reports: [] });
  expect(told.status).toBe(200);
  await clock.advance(6 * MINUTE);
  expect(await learned(server, incident, ana, bo)).toEqual(await learned(server, incident, ana, cy));

  // Another night is seen, as windows, once the clock has come to the next five minutes; and taken back, it is gone.
  const bad = [{ from: plus(clock.now(), -4 * HOUR), to: plus(clock.now(), -3 * HOUR) }];
  await put({ sleep: [...nights.slice(1), ...bad], reports: [] });
  expect(await learned(server, incident, ana, bo)).toEqual(await learned(server, incident, ana, cy));
  await clock.advance(6 * MINUTE);
  expect(await learned(server, incident, ana, bo)).not.toEqual(await learned(server, incident, ana, cy));
  await server.call('DELETE', path, { token: bo.session });
  await clock.advance(6 * MINUTE);
  expect(await learned(server, incident, ana, bo)).toEqual(await learned(server, incident, ana, cy));
  // Without a number, in steps of half an hour.
  const { windows } = await learned(server, incident, ana, bo);
  for (const each of windows) {
    expect(Object.keys(each).sort()).toEqual(['from', 'odds', 'to']);
    expect(each.from).toMatch(/:[03]0:00\.000Z$/);
  }
});

it('[FAT-3] windows are for who plans; others see their own, and who was just woken', async () => {
  const server = await testServer();
  const { incident, ana, bo, cy, path } = await aRoom(server);
  const at = new Date().toISOString();
  expect((await server.call('PUT', `${path}/woken`, { token: bo.session, body: { at } })).body.wokenAt).toBe(
    at,
  );
  const { windows, justWokenUntil } = await learned(server, incident, cy, bo);
  expect([windows, justWokenUntil]).toEqual([[], plus(at, HOUR)]);
  expect((await learned(server, incident, cy, cy)).windows.length).toBeGreaterThan(0);
  expect((await learned(server, incident, ana, bo)).windows.length).toBeGreaterThan(0);
});

it('[FAT-4] a report of 7 or more is seen at once by who plans, and no number of it', async () => {
  const server = await testServer();
  const { incident, ana, bo, path } = await aRoom(server);
  // Where it is noon: neither the night nor the hour explains it.
  await server.command(bo.session, incident, 'participant.describe', { zone: zoneAtNoon() });
  const socket = await connect(server, ana.session);
  await socket.emitWithAck('room:join', { incident, after: 0 });
  const news: unknown[] = [];
  socket.on('room:rest', (message) => news.push(message));
  const before = (await learned(server, incident, ana, bo)).windows;
  expect(before.filter(({ from }: { from: string }) => from <= new Date().toISOString())).toEqual([]);
  const at = new Date().toISOString();
  await server.call('PUT', path, { token: bo.session, body: { sleep: [], reports: [{ at, kss: 8 }] } });
  await until(() => news.length > 0);
  expect(news).toEqual([{ incident }]);
  const { windows } = await learned(server, incident, ana, bo);
  const open = windows.filter(
    ({ from, odds }: { from: string; odds: string }) => odds === 'likely' && from <= at,
  );
  expect(open.length).toBeGreaterThan(0);
  expect(JSON.stringify(windows)).not.toContain('8}');
});

it('[FAT-3] no answer, event, log line, count, backup or byte of the record tells; erased, it is gone from the disk', async () => {
  const dataDir = temporaryFolder();
  const lines: string[] = [];
  const logDestination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = await testServer({ dataDir, logLevel: 'info', logDestination });
  const { incident, ana, bo, path } = await aRoom(server);
  const heard: unknown[] = [];
  const socket = await connect(server, ana.session);
  socket.onAny((...message: unknown[]) => heard.push(message));
  await socket.emitWithAck('room:join', { incident, after: 0 });
  const metrics = async () => String((await server.call('GET', '/metrics', { token: null })).body);
  const before = { heard: heard.length, lines: lines.length };
  const countsBefore = (await metrics()).split('\n').filter((line) => line.includes('sleep'));

  const yesterday = plus(new Date().toISOString(), -24 * HOUR).slice(0, 11);
  const sleep = [{ from: plus(`${yesterday}${MARK}`, -6 * HOUR), to: `${yesterday}${MARK}` }];
  await server.call('PUT', path, { token: bo.session, body: { sleep, reports: [] } });
  const told = filesWith(dataDir, MARK);
  expect(told.map((file) => file.slice(dataDir.length + 1))).toEqual(['sleep-diaries.db']);

  expect(heard.slice(before.heard)).toEqual([]);
  expect(lines.slice(before.lines).join('')).not.toMatch(/sleep/);
  expect((await metrics()).split('\n').filter((line) => line.includes('sleep'))).toEqual(countsBefore);
  for (const address of [
    `/api/v1/incidents/${incident}`,
    `/api/v1/incidents/${incident}/events`,
    `/api/v1/incidents/${incident}/brief`,
    `/api/v1/incidents/${incident}/rest`,
    `/api/v1/sessions`,
  ])
    for (const token of [ana.session, OWNER_TOKEN])
      expect(JSON.stringify((await server.call('GET', address, { token })).body)).not.toContain(MARK);

  await server.call('DELETE', path, { token: bo.session });
  expect(filesWith(dataDir, MARK)).toEqual([]);
  await server.call('PUT', path, { token: bo.session, body: { sleep, reports: [] } });
  expect(filesWith(dataDir, MARK)).toHaveLength(1);
  await server.command(ana.session, incident, 'incident.resolve', {});
  await server.command(ana.session, incident, 'incident.close', {});
  await until(() => filesWith(dataDir, MARK).length === 0);
  expect((await server.call('GET', path, { token: bo.session })).body.diary).toBeNull();
  const late = await server.call('PUT', path, { token: bo.session, body: { sleep: [], reports: [] } });
  expect(late.body.error.details.reason).toBe('closed');
});

it('[FAT-3] what was told for an incident that closed as the server died is erased at the next start', async () => {
  const dataDir = temporaryFolder();
  const first = await testServer({ dataDir });
  const { incident, ana, bo, path } = await aRoom(first);
  const at = new Date().toISOString();
  const sleep = [{ from: plus(at, -9 * HOUR), to: plus(at, -2 * HOUR) }];
  await first.call('PUT', path, { token: bo.session, body: { sleep, reports: [] } });
  const diaries = readFileSync(join(dataDir, 'sleep-diaries.db'));
  await first.command(ana.session, incident, 'incident.resolve', {});
  await first.command(ana.session, incident, 'incident.close', {});
  await first.stop();
  // As it lay there before the closing was heard.
  writeFileSync(join(dataDir, 'sleep-diaries.db'), diaries);
  expect(filesWith(dataDir, sleep[0]?.from ?? '')).toHaveLength(1);
  await testServer({ dataDir });
  expect(filesWith(dataDir, sleep[0]?.from ?? '')).toEqual([]);
});

it('[FAT-3] a file of diaries that cannot be read is made anew, and the room stands', async () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'sleep-diaries.db'), 'no database at all, and long enough to be taken for one');
  const server = await testServer({ dataDir });
  const { bo, path } = await aRoom(server);
  const answer = await server.call('PUT', path, { token: bo.session, body: { sleep: [], reports: [] } });
  expect(answer.status).toBe(200);
});
