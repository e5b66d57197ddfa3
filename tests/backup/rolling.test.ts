import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listBackups } from '#server/backup/backup-files.ts';
import { DEFAULT_BACKUP_SETTINGS } from '#server/backup/backup-settings.ts';
import { superfluous } from '#server/backup/retention.ts';
import { backupWorker } from '#server/backup/worker.ts';
import { backups } from '#server/jobs/backups.ts';
import { openStorage } from '#server/storage.ts';
import { examineFile } from '#server/store/sqlite/examine-file.ts';
import { openForReading } from '#server/store/sqlite/open-file.ts';
import { plus } from '#shared/time/instant.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { OWNER, testRoomsAt } from '#tests/support/test-room.ts';
import { until } from '#tests/support/test-server.ts';

const SECRET = 'correct-horse-battery-staple';

/** A room with its backups, on a clock that stands still; the threads are real. */
async function backedUpRoom(folderOf: (dataDir: string) => string = (dataDir) => join(dataDir, 'backups')) {
  const dataDir = temporaryFolder();
  const folder = folderOf(dataDir);
  const { store, close } = openStorage(dataDir);
  const room = testRoomsAt(testClock(), { store });
  const told: string[] = [];
  const counts = { made: 0, failed: 0, faulty: 0 };
  const checks: boolean[] = [];
  const hear = (_fields: unknown, message: string) => void told.push(message);
  const job = backups({
    dataDir,
    folder,
    settings: DEFAULT_BACKUP_SETTINGS,
    rooms: room.rooms,
    store,
    clock: room.clock,
    worker: backupWorker(),
    measures: {
      made() {
        counts.made += 1;
      },
      failed() {
        counts.failed += 1;
      },
      faulty() {
        counts.faulty += 1;
      },
    },
    checked: (isDamaged) => void checks.push(isDamaged),
    log: { info: hear, warn: hear, error: hear } as never,
    unexamined: false,
  });
  job.run();
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await job.stop();
    room.rooms.close();
    close();
  };
  onTestFinished(stop);
  await room.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
  return { ...room, store, dataDir, folder, counts, checks, told, stop };
}

describe('the server’s own backups', () => {
  it('[LOG-2] come soon after the start, and then every ten minutes where something changed', async () => {
    const { clock, counts, folder, done } = await backedUpRoom();
    await clock.advance(60_000);
    await until(() => counts.made === 1);
    await clock.advance(30 * 60_000);
    expect(counts.made).toBe(1);
    await done(OWNER, 'note.add', { text: 'one more' });
    await clock.advance(10 * 60_000);
    await until(() => counts.made === 2);
    expect(listBackups(folder).map(({ path }) => examineFile(path).ok)).toEqual([true, true]);
    expect(examineFile(listBackups(folder)[0]?.path ?? '').logs).toMatchObject([
      { incident: 'fire', head: 3 },
    ]);
  });

  it('[LOG-2] end with one of what changed last when the server stops', async () => {
    const { counts, folder, stop } = await backedUpRoom();
    await stop();
    expect(counts).toEqual({ made: 1, failed: 0, faulty: 0 });
    expect(listBackups(folder)).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('[LOG-3] from before a redaction are gone once a fresh one is there, and it is told', async () => {
    const { clock, counts, folder, dataDir, done, told } = await backedUpRoom();
    await done(OWNER, 'note.add', { text: SECRET });
    await clock.advance(60_000);
    await until(() => counts.made === 1);
    expect(standsIn(folder)).toBe(true);
    await done(OWNER, 'log.redact', { seq: 3, reason: 'leaked' });
    await clock.advance(1_000);
    await until(() => counts.made === 2);
    expect(standsIn(folder)).toBe(false);
    expect(standsIn(dataDir)).toBe(false);
    expect(listBackups(folder)).toHaveLength(1);
    expect(told).toContain('backups from before a redaction are removed');
  });

  it('[LOG-3] wait for words to be erased where somebody reads the file', async () => {
    const { clock, counts, folder, dataDir, done } = await backedUpRoom();
    await done(OWNER, 'note.add', { text: SECRET });
    const reader = openForReading(join(dataDir, 'quarterdeck.db'));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM events').get();
    await done(OWNER, 'log.redact', { seq: 3, reason: 'leaked' });
    await clock.advance(5_000);
    expect(counts.made).toBe(0);
    reader.close();
    await clock.advance(1_000);
    await until(() => counts.made === 1);
    expect(standsIn(folder)).toBe(false);
    expect(standsIn(dataDir)).toBe(false);
  });

  it('[LOG-3] tell of a record with a fault, and of one that is sound again', async () => {
    const { clock, counts, checks, dataDir, done, folder } = await backedUpRoom();
    await done(OWNER, 'note.add', { text: 'sound' });
    const change = (from: string, to: string) => {
      const db = new Sqlite(join(dataDir, 'quarterdeck.db'));
      db.prepare('UPDATE events SET data = replace(data, ?, ?)').run(from, to);
      db.close();
    };
    change('sound', 'bound');
    await clock.advance(60_000);
    await until(() => counts.faulty === 1);
    expect(checks).toEqual([true]);
    expect(listBackups(folder)).toEqual([]);
    change('bound', 'sound');
    await clock.advance(60_000);
    await until(() => counts.made === 1);
    expect(checks).toEqual([true, false]);
  });

  it('[LOG-2] that cannot be made disturb nobody, are told, and are tried again', async () => {
    const { clock, counts, done, told } = await backedUpRoom((dataDir) =>
      join(dataDir, 'quarterdeck.lock', 'below-a-file'),
    );
    await clock.advance(60_000);
    await until(() => counts.failed === 1);
    await done(OWNER, 'note.add', { text: 'the room goes on' });
    await clock.advance(60_000);
    await until(() => counts.failed === 2);
    expect(told.filter((line) => line === 'no backup could be made')).toHaveLength(2);
  });
});

describe('the backups that are kept', () => {
  it('[LOG-2] are the last six, the newest of 24 hours, and the newest of seven days', () => {
    const files = Array.from({ length: 30 * 24 * 6 }, (_, n) => {
      const at = plus('2026-11-20T12:00:00.000Z', -n * 10 * 60_000);
      return { path: at, at, redactions: '' };
    });
    const gone = new Set(superfluous(files, DEFAULT_BACKUP_SETTINGS));
    const kept = files.filter((file) => !gone.has(file)).map(({ at }) => at);
    expect(kept.slice(0, 6)).toEqual(files.slice(0, 6).map(({ at }) => at));
    expect(new Set(kept.map((at) => at.slice(0, 10))).size).toBe(7);
    expect(new Set(kept.map((at) => at.slice(0, 13))).size).toBe(24 + 6 - 1);
    expect(kept.length).toBeLessThan(6 + 24 + 7);
  });
});

/** Whether the secret stands in any file of a folder. */
function standsIn(folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(SECRET));
}
