import { expect, onTestFinished, test } from 'vitest';
import { fold } from '#shared/incident/evolve.ts';
import type { StorageState } from '#shared/protocol/storage-state.ts';
import { HOUR } from '#shared/time/instant.ts';
import { QUIET, readyServer, serverProcess } from '#tests/support/server-process.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { connect, until, withCalls } from '#tests/support/test-server.ts';
import { openRealScreen } from '#tests/sync/screens.ts';

const LONG = 'written '.repeat(600);

test('[LOG-2] on a full disk commands are refused or wait, reading goes on, and freed space is enough', async (context) => {
  const disk = smallDisk();
  if (disk === null) return context.skip('no small disk here: only root may mount one, on Linux');
  onTestFinished(disk.remove);
  const process = serverProcess(['--data', disk.data], QUIET);
  const server = withCalls(await readyServer(process));
  const incident = await server.declare();
  const aiko = await server.person(incident, 'deputy', 'Aiko');
  const socket = await connect(server, aiko.session);
  const told: StorageState[] = [];
  socket.on('storage:state', (state) => told.push(state));
  const screen = openRealScreen(server.url, { ...aiko, name: 'Aiko', owner: false }, incident);
  onTestFinished(screen.stop);
  await until(() => screen.sync.known().connection.status === 'live');

  disk.fill();
  const give = (id: string) =>
    server.call('POST', `/api/v1/incidents/${incident}/commands`, {
      body: { id, type: 'note.add', data: { text: `${id} ${LONG}` } },
    });
  const taken: string[] = [];
  let answer = await give('note-0');
  while (answer.status === 200) {
    taken.push(`note-${taken.length}`);
    answer = await give(`note-${taken.length}`);
  }
  expect(answer).toMatchObject({ status: 503, body: { error: { code: 'storage_unavailable' } } });
  expect(answer.body.error.message).toContain('cannot be written');

  // Everybody is told, also who did not ask for anything, and who comes now.
  await until(() => told.length > 0);
  expect(told).toEqual([{ storage: 'unavailable', since: expect.any(String) }]);
  expect(screen.sync.known().storageFailingSince).toBe(told[0]?.since);
  const late = openRealScreen(server.url, { ...aiko, name: 'Aiko', owner: false }, incident);
  onTestFinished(late.stop);
  await until(() => late.sync.known().storageFailingSince === told[0]?.since);
  expect((await server.call('GET', '/healthz')).body).toMatchObject({
    status: 'degraded',
    storage: 'unavailable',
  });

  // What people do meanwhile waits on their own screen, and whoever reads, reads.
  const waiting = screen.sync.give('note.add', { text: `on a full disk ${LONG}` });
  const invites = `/api/v1/incidents/${incident}/invites`;
  const invited = await server.call('POST', invites, {
    body: { role: 'responder', name: LONG.slice(0, 60) },
  });
  expect([200, 503], JSON.stringify(invited.body)).toContain(invited.status);
  expect((await server.call('GET', `/api/v1/incidents/${incident}/verify`)).body.ok).toBe(true);
  const { body: stands } = await server.call('GET', `/api/v1/incidents/${incident}`);
  expect(stands.head.seq).toBe(late.sync.known().confirmed.seq);

  disk.free();
  // Nobody has to do anything: the server notices, says so, and what waited is sent.
  await until(() => told.at(-1)?.storage === 'ok', 10_000);
  expect(await waiting).toMatchObject({ ok: true });
  expect((await give(`note-${taken.length}`)).status).toBe(200);
  expect((await server.call('GET', '/healthz')).body).toMatchObject({ status: 'ok', storage: 'ok' });
  await until(() => late.sync.known().storageFailingSince === null);

  process.child.kill('SIGKILL');
  await process.ended;
  const next = withCalls(await readyServer(serverProcess(['--data', disk.data], QUIET)));
  const { body } = await next.call('GET', `/api/v1/incidents/${incident}/events?limit=1000`);
  const texts = body.events.flatMap(
    ({ data: { text } }: { data: { text?: string } }) => text?.split(' ')[0] ?? [],
  );
  expect(texts.toSorted()).toEqual([...taken, `note-${taken.length}`, 'on'].toSorted());
  expect(fold(body.events).seq).toBe(body.head.seq);
  expect((await next.call('GET', `/api/v1/incidents/${incident}/verify`)).body.ok).toBe(true);
});

test('[FAT-3 LOG-2] on a full disk nobody’s sleep is lost, what is told anew is refused in words, and a start says why it is none', async (context) => {
  const disk = smallDisk();
  if (disk === null) return context.skip('no small disk here: only root may mount one, on Linux');
  onTestFinished(disk.remove);
  const process = serverProcess(['--data', disk.data], QUIET);
  const server = withCalls(await readyServer(process));
  const incident = await server.declare();
  const bo = await server.person(incident, 'responder', 'Bo');
  await server.command(bo.session, incident, 'participant.describe', { zone: 'Africa/Lagos' });
  const mySleep = (method: string, body?: unknown) =>
    server.call(method, `/api/v1/incidents/${incident}/my-sleep`, {
      token: bo.session,
      ...(body === undefined ? {} : { body }),
    });
  const now = Date.now();
  const night = { from: new Date(now - 9 * HOUR).toISOString(), to: new Date(now - 2 * HOUR).toISOString() };
  expect((await mySleep('PUT', { sleep: [night], reports: [] })).status).toBe(200);

  disk.fill();
  const nights = Array.from({ length: 20 }, (_, ago) => ({
    from: new Date(now - 9 * HOUR - (20 - ago) * 12 * HOUR).toISOString(),
    to: new Date(now - 8 * HOUR - (20 - ago) * 12 * HOUR).toISOString(),
  }));
  const refused = await mySleep('PUT', { sleep: [...nights, night], reports: [] });
  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'storage_unavailable' } } });
  expect(refused.body.error.message).toContain('cannot be written');
  expect((await mySleep('GET')).body.diary.sleep).toEqual([night]);

  process.child.kill('SIGKILL');
  await process.ended;
  // As full as it is, the server may start or not: what was told is not dropped for it.
  const full = serverProcess(['--data', disk.data], QUIET);
  if ((await full.firstLine) === null) expect(full.err()).toMatch(/^[^\n]+\n$/);
  full.child.kill('SIGKILL');
  await full.ended;
  disk.free();
  const next = withCalls(await readyServer(serverProcess(['--data', disk.data], QUIET)));
  const { body } = await next.call('GET', `/api/v1/incidents/${incident}/my-sleep`, { token: bo.session });
  expect(body.diary.sleep).toEqual([night]);
});
