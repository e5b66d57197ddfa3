import { accessSync, constants, mkdirSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { StartError } from '../../errors.ts';
import { databaseFile } from './database-file.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrations.ts';
import { syncFolder, syncWayTo } from './sync-folder.ts';
import { writeLogAgain } from './write-log-again.ts';

/** The database of a data folder, which this process alone may use until it is closed. */
export interface OpenDatabase {
  readonly db: Database;
  /** Closes it and lets the folder go; calling it again does nothing. */
  readonly close: () => void;
}

/** What is done around the opening itself, while the folder is held: it may open again, or refuse by throwing. */
export type Opening = (open: () => Database) => Database;

const SYNCHRONOUS_FULL = 2;
const BUSY_MS = 5_000;

/**
 * Opens (or makes) the database of a data folder with all tables at this version.
 *
 * better-sqlite3 is used as it is, without a query builder: the store is synchronous by type, and the builders are
 * not.
 *
 * @throws StartError when the folder cannot be written, is in use, or holds what this version cannot read.
 */
export function openDatabase(dataDir: string, opening: Opening = (open) => open()): OpenDatabase {
  const unlock = holdFolder(dataDir);
  try {
    const open = (): Database => asStartError(dataDir, () => openWithin(dataDir));
    const db = asStartError(dataDir, () => opening(open));
    return {
      db,
      close() {
        db.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Makes a data folder where it is missing, and holds it for this process.
 *
 * @returns lets it go.
 * @throws StartError when it cannot be written or another process holds it.
 */
export function holdFolder(dataDir: string): () => void {
  makeWritable(dataDir);
  return asStartError(dataDir, () => lockFolder(dataDir));
}

/** 4 MB at the usual page size. Measured: 8 000 stop everybody for 50 ms now and then, 1 000 for 8, and cost no more in all. */
const CHECKPOINT_PAGES = 1_000;

function openWithin(dataDir: string): Database {
  writeLogAgain(`${databaseFile(dataDir)}-wal`);
  const db = new Sqlite(databaseFile(dataDir), { timeout: BUSY_MS });
  try {
    assertOurs(db, dataDir);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // macOS: without these, fsync leaves the words in the drive's own cache.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    // Moving the log into the database stops everybody for its fsyncs.
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    assertDurable(db, dataDir);
    migrate(db, dataDir);
    // What a redaction erased may still stand in the log of a process that died before it could clean up.
    db.pragma('wal_checkpoint(TRUNCATE)');
    // SQLite does this for its own files, and does not look whether it worked.
    syncFolder(dataDir);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A file of another program is not to be filled with our tables. */
function assertOurs(db: Database, path: string): void {
  const tables = db.prepare<[], { readonly name: string }>('SELECT name FROM sqlite_schema').all();
  if (tables.length === 0 || tables.some(({ name }) => name === 'heads')) return;
  throw new StartError('data_damaged', { path, problem: 'quarterdeck.db is of another program' });
}

/** LOG-2 rests on these two settings, and a build of SQLite may ignore either: better not to start than to lie. */
function assertDurable(db: Database, path: string): void {
  const journal = db.pragma('journal_mode', { simple: true });
  const synchronous = db.pragma('synchronous', { simple: true });
  if (journal !== 'wal' || synchronous !== SYNCHRONOUS_FULL) {
    throw new StartError('data_unwritable', {
      path,
      problem: `not safely: journal ${journal}, synchronous ${synchronous}`,
    });
  }
}

function makeWritable(dataDir: string): void {
  try {
    const first = mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    syncWayTo(dataDir, first);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError('data_unwritable', { path: dataDir, problem: problemOf(error) }, error);
  }
}

function asStartError<Result>(dataDir: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = isUnwritable(error) ? 'data_unwritable' : 'data_damaged';
    throw new StartError(reason, { path: dataDir, problem: problemOf(error) }, error);
  }
}

function isUnwritable(error: unknown): boolean {
  if (error instanceof Sqlite.SqliteError) return UNWRITABLE.test(error.code);
  // The operating system's own word.
  return error instanceof Error && 'syscall' in error;
}

/** A read that ends too early is not the disk's doing: the file was cut. */
const UNWRITABLE = /^SQLITE_(?:READONLY|CANTOPEN|PERM|FULL|IOERR(?!_SHORT_READ))/;

function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
