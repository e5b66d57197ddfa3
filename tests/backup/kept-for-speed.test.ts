import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#server/backup/backup-files.ts';
import { SEGMENT_EVENTS } from '#server/jobs/sealing.ts';
import { openStorage } from '#server/storage.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { examineFile } from '#server/store/sqlite/examine-file.ts';
import { openForReading } from '#server/store/sqlite/open-file.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, OWNER_TOKEN, testServer, until } from '#tests/support/test-server.ts';

const LIMITS = { messages: { burst: 1e6, perSecond: 1e6 } };

/** What is kept for speed alone, as it stands in a file. */
function keptIn(path: string) {
  const db = openForReading(path);
  try {
    const snapshots = db.prepare<[], { seq: number; state: string }>('SELECT * FROM snapshots').all();
    const segments = db.prepare<[], { last: number; bytes: Buffer }>('SELECT * FROM segments').all();
    return { snapshots, segments };
  } finally {
    db.close();
  }
}

/** Flips one bit of the file, `offset` bytes into where it holds these bytes. */
function flip(path: string, bytes: Buffer, offset: number): void {
  const file = readFileSync(path);
  const at = file.indexOf(bytes);
  expect(at).toBeGreaterThan(0);
  file[at + offset] = (file[at + offset] ?? 0) ^ 1;
  writeFileSync(path, file);
}

it('[LOG-4] a flipped bit in a snapshot or in a segment misleads nobody: both are dropped, told of, and made anew', async () => {
  const data = temporaryFolder();
  const path = databaseFile(data);
  const first = await testServer({ dataDir: data, limits: LIMITS });
  const incident = await first.declare({ title: 'Checkout fails' });
  const socket = await connect(first, OWNER_TOKEN);
  const note = (n: number) =>
    socket.emitWithAck('command', { id: `n${n}`, incident, type: 'note.add', data: { text: `note ${n}` } });
  await Promise.all(Array.from({ length: SEGMENT_EVENTS + 1_030 }, (_, n) => note(n)));
  const segments = `/api/v1/incidents/${incident}/segments`;
  await until(async () => (await first.call('GET', segments)).body.segments.length === 1);
  const was = {
    state: (await first.call('GET', `/api/v1/incidents/${incident}`)).body.state,
    segment: (await first.call('GET', `${segments}/1`)).body,
  };
  await first.stop();
  const [backup = { path: '' }] = listBackups(join(data, 'backups'));
  expect(keptIn(backup.path)).toMatchObject({ segments: [{}] });

  const kept = keptIn(path);
  const newest = kept.snapshots.at(-1)?.state ?? '';
  const title = newest.indexOf('Checkout');
  flip(path, Buffer.from(newest).subarray(0, title + 4), title);
  flip(path, kept.segments[0]?.bytes.subarray(0, 64) ?? Buffer.alloc(0), 40);
  // SQLite sees nothing, and neither does a chain.
  expect(examineFile(path).ok).toBe(true);

  const lines: string[] = [];
  const second = await testServer({
    dataDir: data,
    logLevel: 'warn',
    logDestination: { write: (line) => void lines.push(line) },
  });
  expect((await second.call('GET', `/api/v1/incidents/${incident}`)).body.state).toEqual(was.state);
  expect((await second.call('GET', `${segments}/1`)).status).toBe(404);
  await until(async () => (await second.call('GET', `${segments}/1`)).status === 200);
  expect((await second.call('GET', `${segments}/1`)).body).toEqual(was.segment);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { what: 'snapshot', incident, msg: expect.stringContaining('is dropped') },
    { what: 'segment', incident, seq: 1 },
  ]);
  await second.command(OWNER_TOKEN, incident, 'note.add', { text: 'goes on' });
  await second.stop();
  const again = keptIn(path);
  expect(again.snapshots.at(-1)?.state).toContain('Checkout fails');
  expect(again.segments).toEqual(kept.segments);
});

it('[LOG-4] a start that heals takes nothing over that is kept for speed alone', async () => {
  const data = temporaryFolder();
  const server = await testServer({ dataDir: data, limits: LIMITS });
  const incident = await server.declare();
  const socket = await connect(server, OWNER_TOKEN);
  const note = (n: number) =>
    socket.emitWithAck('command', { id: `n${n}`, incident, type: 'note.add', data: { text: `note ${n}` } });
  await Promise.all(Array.from({ length: 1_400 }, (_, n) => note(n)));
  await server.stop();
  const folder = join(data, 'backups');
  expect(keptIn(listBackups(folder)[0]?.path ?? '').snapshots.length).toBeGreaterThan(0);
  rmSync(databaseFile(data));
  const { healed, store, close } = openStorage(data, undefined, folder);
  expect(healed).not.toBeNull();
  expect(store.read(incident, 1_400, 1)).toMatchObject([{ type: 'note.added' }]);
  close();
  expect(keptIn(databaseFile(data))).toEqual({ snapshots: [], segments: [] });
});
