import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import type { SleepDiary, SleepDiaryStore } from '#server/sleep-diary/sleep-diary-store.ts';
import { StorageError } from '../storage-error.ts';
import { BESIDE } from './database-file.ts';

/** The file of a data folder that holds what people told about sleep. No backup and no export knows it. */
function sleepDiaryFile(dataDir: string): string {
  return join(dataDir, 'sleep-diaries.db');
}

const TABLES = `
CREATE TABLE IF NOT EXISTS diaries (
  incident TEXT NOT NULL,
  person TEXT NOT NULL,
  diary TEXT NOT NULL,
  PRIMARY KEY (incident, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS woken (
  incident TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (incident, person)
) STRICT, WITHOUT ROWID;
`;

/**
 * Opens the diaries of a data folder, or in memory where none is given. A file that cannot be read is dropped: people
 * are asked again, and no room stands still for it. A disk that fails is no reason to drop what people told.
 *
 * @param notice told that the file was dropped, and why
 * @throws StorageError where the disk fails
 */
export function openSleepDiaries(
  dataDir: string | undefined,
  notice: (problem: unknown) => void = () => undefined,
): SleepDiaryStore {
  if (dataDir === undefined) return diariesIn(opened(':memory:'));
  const path = sleepDiaryFile(dataDir);
  try {
    return diariesIn(opened(path));
  } catch (error) {
    if (isDisk(error)) throw new StorageError(error);
    notice(error);
    for (const each of [path, ...BESIDE.map((beside) => `${path}${beside}`)]) rmSync(each, { force: true });
  }
  try {
    return diariesIn(opened(path));
  } catch (error) {
    throw new StorageError(error);
  }
}

/** Whether it is the disk that fails: what the file holds may be whole. */
function isDisk(error: unknown): boolean {
  return (
    error instanceof Sqlite.SqliteError && /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|BUSY)/.test(error.code)
  );
}

function opened(path: string): Database {
  const db = new Sqlite(path);
  try {
    // No log beside it in which an erased diary would live on; what is deleted is overwritten.
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    db.exec(TABLES);
    db.prepare('SELECT count(*) FROM diaries, woken').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function diariesIn(db: Database): SleepDiaryStore {
  const read = db.prepare<[string, string], { readonly diary: string }>(
    'SELECT diary FROM diaries WHERE incident = ? AND person = ?',
  );
  const keep = db.prepare<[string, string, string]>(
    'INSERT INTO diaries VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET diary = excluded.diary',
  );
  const erase = db.prepare<[string, string]>('DELETE FROM diaries WHERE incident = ? AND person = ?');
  const wokenAt = db.prepare<[string, string], { readonly at: string }>(
    'SELECT at FROM woken WHERE incident = ? AND person = ?',
  );
  const woken = db.prepare<[string, string, string]>(
    'INSERT INTO woken VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at',
  );
  const notWoken = db.prepare<[string, string]>('DELETE FROM woken WHERE incident = ? AND person = ?');
  const eraseDiaries = db.prepare<[string]>('DELETE FROM diaries WHERE incident = ?');
  const eraseWoken = db.prepare<[string]>('DELETE FROM woken WHERE incident = ?');
  const incidents = db.prepare<[], { readonly incident: string }>(
    'SELECT incident FROM diaries UNION SELECT incident FROM woken',
  );
  const eraseIncident = db.transaction((incident: string) => {
    eraseDiaries.run(incident);
    eraseWoken.run(incident);
  });
  return {
    diary(incident, person) {
      const found = read.get(incident, person);
      return found === undefined ? undefined : (JSON.parse(found.diary) as SleepDiary);
    },
    keep: (incident, person, diary) => void keep.run(incident, person, JSON.stringify(diary)),
    erase: (incident, person) => void erase.run(incident, person),
    wokenAt: (incident, person) => wokenAt.get(incident, person)?.at,
    woken: (incident, person, at) =>
      void (at === null ? notWoken.run(incident, person) : woken.run(incident, person, at)),
    eraseIncident,
    incidents: () => incidents.all().map(({ incident }) => incident),
    close: () => void db.close(),
  };
}
