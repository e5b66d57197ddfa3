import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { backupPath } from '#server/backup/backup-files.ts';
import { makeBackup, UNFINISHED } from '#server/backup/make-backup.ts';
import { systemClock } from '#server/clock.ts';
import { takeFile } from '#server/http/uploads/take-file.ts';
import { openStorage, type Storage } from '#server/storage.ts';
import { PIECE_BYTES } from '#server/store/files.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { faultyFiles } from '#server/store/sqlite/examine-files.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER, testRooms } from '#tests/support/test-room.ts';

const INCIDENT = 'fire';

/** The bytes of the files, by the seq of their event. Three of them came after the backup; one of those was redacted. */
const FILES = new Map([
  [3, Buffer.alloc(2 * PIECE_BYTES + 5, 'before')],
  [4, Buffer.alloc(3 * PIECE_BYTES, 'after')],
  [5, Buffer.from('a secret')],
  [7, Buffer.from('the last')],
]);

/** A folder as a killed server leaves it, with a backup that is older than its newest files. */
async function killedWithFiles(): Promise<string> {
  const live = temporaryFolder();
  const storage = openStorage(live);
  const { store } = storage;
  const { rooms, done } = testRooms({ store });
  async function add(seq: number): Promise<void> {
    const sent = { name: `${seq}.log`, type: '', bytes: FILES.get(seq) ?? Buffer.alloc(0) };
    const ack = await takeFile({ store, rooms }, { asker: OWNER, incident: INCIDENT, id: `f${seq}`, sent });
    expect(ack).toMatchObject({ ok: true, seq });
  }
  await done(OWNER, 'incident.declare', { title: 'Fire' });
  await add(3);
  const backups = join(live, 'backups');
  await makeBackup(databaseFile(live), join(backups, `new${UNFINISHED}`), ({ redacted }) =>
    backupPath(backups, '2026-11-20T14:00:00.000Z', redacted),
  );
  await add(4);
  await add(5);
  await done(OWNER, 'log.redact', { seq: 5, reason: 'a secret' });
  await add(7);
  const killed = temporaryFolder();
  cpSync(live, killed, { recursive: true });
  rooms.close();
  storage.close();
  return killed;
}

/** Does it to the database, and makes an event of before the backup one that its chain does not prove. */
function damage(folder: string, sql = ''): void {
  const db = new Sqlite(databaseFile(folder));
  db.exec(`UPDATE events SET hash = 'x' WHERE place & 4294967295 = 1; ${sql}`);
  db.close();
}

function start(folder: string): Storage {
  const storage = openStorage(folder, systemClock(), join(folder, 'backups'));
  onTestFinished(storage.close);
  return storage;
}

function bytesOf({ store }: Storage, seq: number): Buffer {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = store.filePiece(INCIDENT, seq, pieces.length);
    if (piece === undefined) return Buffer.concat(pieces);
    pieces.push(piece);
  }
}

/** Pieces of the file of an event. */
function pieces(seq: number): string {
  const number = `(SELECT number FROM files WHERE seq = ${seq})`;
  return `place >= ${number} * 4096 AND place < (${number} + 1) * 4096`;
}

it('[LOG-2 TL-2] files that came after the backup are saved with their events, and what was redacted stays gone', async () => {
  const folder = await killedWithFiles();
  damage(folder);
  const storage = start(folder);
  expect(storage.healed).toMatchObject({
    backedUpAt: '2026-11-20T14:00:00.000Z',
    missing: [],
    damagedFiles: [],
  });
  expect(storage.store.head(INCIDENT).seq).toBe(7);
  for (const seq of [3, 4, 7]) expect(bytesOf(storage, seq).equals(FILES.get(seq) as Buffer)).toBe(true);
  expect(bytesOf(storage, 5)).toHaveLength(0);
  expect(faultyFiles(databaseFile(folder))).toEqual([]);
});

it.each([
  ['changed', `UPDATE file_pieces SET bytes = zeroblob(7) WHERE ${pieces(4)} AND place % 4096 = 1`],
  ['cut short', `DELETE FROM file_pieces WHERE ${pieces(4)} AND place % 4096 = 2`],
  ['gone', `DELETE FROM files WHERE seq = 4`],
])(
  '[LOG-2 TL-2] a file whose bytes are %s is named, its event stays, and the others are saved',
  async (_, sql) => {
    const folder = await killedWithFiles();
    damage(folder, sql);
    const storage = start(folder);
    const named = { incident: INCIDENT, key: 'QD-1', seq: 4 };
    expect(storage.healed).toMatchObject({ missing: [], damagedFiles: [named] });
    expect(storage.store.verify(INCIDENT)).toMatchObject({ ok: true, head: { seq: 7 } });
    for (const seq of [3, 7]) expect(bytesOf(storage, seq).equals(FILES.get(seq) as Buffer)).toBe(true);
    // Half a file is none, and nothing of it is left behind.
    expect(bytesOf(storage, 4)).toHaveLength(0);
    const db = new Sqlite(databaseFile(folder), { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.prepare('SELECT count(*) AS n FROM files').get()).toEqual({ n: 2 });
    expect(db.prepare('SELECT count(*) AS n FROM file_pieces').get()).toEqual({ n: 4 });
    expect(faultyFiles(databaseFile(folder))).toEqual([{ ...named, name: '4.log' }]);
  },
);

it('[LOG-2 TL-2] where the tables of files are gone, the log is saved without them', async () => {
  const folder = await killedWithFiles();
  damage(folder, 'DROP TABLE file_pieces');
  const storage = start(folder);
  expect(storage.healed?.damagedFiles.map(({ seq }) => seq)).toEqual([4, 7]);
  expect(storage.store.head(INCIDENT).seq).toBe(7);
  expect(bytesOf(storage, 3).equals(FILES.get(3) as Buffer)).toBe(true);
});
