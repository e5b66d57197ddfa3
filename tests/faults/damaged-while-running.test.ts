import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import type { StorageState } from '#shared/protocol/storage-state.ts';
import { QUIET, readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, OWNER_TOKEN, until, withCalls } from '#tests/support/test-server.ts';
import { openRealScreen } from '#tests/sync/screens.ts';

const PAGE = 4096;
/** More than a room keeps in memory. */
const NOTES = 1_300;

/**
 * Writes over everything but the first page, as a disk or another program might, while a server has the file open. What
 * SQLite has in memory it does not read again, until another connection has written: then all of it.
 */
function overwrite(path: string): void {
  const other = new Sqlite(path);
  const version = other.pragma('user_version', { simple: true });
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size - PAGE, 0xa5), 0, size - PAGE, PAGE);
  closeSync(file);
  other.pragma(`user_version = ${version}`);
  other.close();
}

test('[LOG-2] a file that is damaged under a running server: it refuses, says so, lives on, and heals with the next start', async () => {
  const data = temporaryFolder();
  const first = serverProcess(['--data', data], QUIET);
  const before = withCalls(await readyServer(first));
  const incident = await before.declare();
  // A socket may send a thousand messages at once.
  const writers = [await connect(before, OWNER_TOKEN), await connect(before, OWNER_TOKEN)];
  const given = Array.from({ length: NOTES }, (_, n) =>
    writers[n % 2]?.emitWithAck('command', {
      id: `n${n}`,
      incident,
      type: 'note.add',
      data: { text: `${n}` },
    }),
  );
  for (const answer of await Promise.all(given)) expect(answer).toMatchObject({ ok: true });
  first.child.kill('SIGTERM');
  await first.ended;

  const second = serverProcess(['--data', data], QUIET);
  const server = withCalls(await readyServer(second));
  const socket = await connect(server, OWNER_TOKEN);
  const told: StorageState[] = [];
  socket.on('storage:state', (state) => told.push(state));
  overwrite(databaseFile(data));

  const refused = { ok: false, error: { code: 'storage_unavailable' } };
  const command = { id: 'late', incident, type: 'note.add', data: { text: 'too late' } };
  expect(await socket.emitWithAck('command', command)).toMatchObject(refused);
  expect(await socket.emitWithAck('room:read', { incident, after: 0, limit: 9 })).toMatchObject(refused);
  const events = `/api/v1/incidents/${incident}/events`;
  for (const path of [`${events}?limit=9`, `/api/v1/incidents/${incident}/verify`]) {
    const answer = await server.call('GET', path);
    expect(answer, path).toMatchObject({ status: 503, body: { error: { code: 'storage_unavailable' } } });
  }
  expect((await server.call('GET', '/healthz')).body).toMatchObject({
    status: 'degraded',
    storage: 'damaged',
  });
  // Told once, not at each refusal, and no trying again makes it good.
  expect(told).toEqual([{ storage: 'ok', since: expect.any(String), damagedSince: expect.any(String) }]);
  expect((await server.call('GET', '/metrics')).status).toBe(200);
  expect(second.child.exitCode).toBeNull();
  second.child.kill('SIGTERM');
  expect(await second.ended).toMatchObject({ code: 0 });

  const third = withCalls(await readyServer(serverProcess(['--data', data], QUIET)));
  expect((await third.call('GET', '/healthz')).body).toMatchObject({ status: 'ok', storage: 'ok' });
  expect((await third.call('GET', `/api/v1/incidents/${incident}/verify`)).body.ok).toBe(true);
  const { body } = await third.call('GET', `${events}?after=${NOTES}&limit=9`);
  expect(body.events[0]).toMatchObject({ seq: NOTES + 1, type: 'note.added' });
}, 60_000);

test('[LOG-3] a fault that a check finds while the server runs is told to screens and to whoever watches it', async () => {
  const data = temporaryFolder();
  const server = withCalls(await readyServer(serverProcess(['--data', data], QUIET)));
  const incident = await server.declare();
  const aiko = await server.person(incident, 'deputy', 'Aiko');
  for (const text of ['one', 'two', 'a secret'])
    await server.command(OWNER_TOKEN, incident, 'note.add', { text });
  const socket = await connect(server, OWNER_TOKEN);
  const told: StorageState[] = [];
  socket.on('storage:state', (state) => told.push(state));
  const db = new Sqlite(databaseFile(data));
  db.exec(`UPDATE events SET data = replace(data, 'two', 'too') WHERE seq = 4`);
  db.close();
  // After a redaction a backup is made, and each is verified.
  await server.command(OWNER_TOKEN, incident, 'log.redact', { seq: 5, reason: 'leaked' });
  await until(() => told.length > 0, 10_000);
  expect(told).toEqual([{ storage: 'ok', since: expect.any(String), damagedSince: expect.any(String) }]);
  expect((await server.call('GET', '/healthz')).body).toMatchObject({
    status: 'degraded',
    storage: 'damaged',
  });
  const late = openRealScreen(server.url, { ...aiko, name: 'Aiko', owner: false }, incident);
  onTestFinished(late.stop);
  await until(() => late.sync.known().storageDamagedSince === told[0]?.damagedSince);
  expect(late.sync.known().storageFailingSince).toBeNull();
  // The room goes on.
  expect((await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'on' })).status).toBe(200);
}, 60_000);
