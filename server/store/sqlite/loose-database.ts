import Sqlite from 'better-sqlite3';
import type { FileStore } from '../files.ts';
import type { Store } from '../store.ts';
import { type Examination, examine } from './examine.ts';
import { files, HAS_FILES } from './files.ts';
import { type LogLayout, logLayout } from './log-layout.ts';
import { migrate } from './migrations.ts';
import { openForReading } from './open-file.ts';
import { sqliteStore } from './sqlite-store.ts';

/** A log read from a file that may be damaged: every call may throw. */
export interface LooseLog extends LogLayout {
  /** A piece of the file of an event, by number from 0; undefined after the last. */
  readonly filePiece: FileStore['filePiece'];
  readonly close: () => void;
}

/** @throws SqliteError where nothing of it can be read. */
export function openLooseLog(path: string): LooseLog {
  const db = openForReading(path);
  try {
    return { ...logLayout(db), filePiece: piecesIn(db), close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Where the tables of files cannot be read, the log is still worth reading. */
function piecesIn(db: Sqlite.Database): FileStore['filePiece'] {
  try {
    if (Number(db.pragma('user_version', { simple: true })) >= HAS_FILES) return files(db).filePiece;
  } catch {
    // Damaged, and then there are none.
  }
  return () => undefined;
}

/**
 * Works on a database that lies apart from any data folder, brings it to this version, and leaves one file that
 * needs no other beside it, with nothing that is kept for speed alone. What the work leaves is examined.
 */
export function workApart(path: string, work: (store: Store) => void): Examination {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    migrate(db, path);
    // What is kept for speed is made anew: where something is damaged, nothing speaks for it.
    db.exec('DELETE FROM snapshots; DELETE FROM segments');
    work(sqliteStore(db));
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
    return examine(db);
  } finally {
    db.close();
  }
}

const ACCESS = ['people', 'sessions', 'invitations', 'memberships', 'secrets'];

/**
 * Takes who may come in from one database into another, all of it or, where a row cannot be read, nothing: what was
 * ended since must not be open again.
 *
 * @returns whether it was taken
 */
export function carryAccess(from: string, into: string): boolean {
  const db = new Sqlite(into, { fileMustExist: true });
  try {
    db.pragma('foreign_keys = OFF');
    db.prepare('ATTACH ? AS other').run(from);
    db.transaction(() => {
      for (const table of ACCESS) {
        db.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM other.${table};`);
      }
      if ((db.pragma('foreign_key_check') as readonly unknown[]).length > 0)
        throw new Error('rows do not fit');
    })();
    for (const table of LINKS) carryLinks(db, table);
    carryOutbox(db);
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

const LINKS = ['executive_links', 'calendar_links', 'shift_contacts'] as const;

/** The same of links to read by, and of addresses for reminders; of a file that is older than they are, or where they cannot be read, none is left open. */
function carryLinks(db: Sqlite.Database, table: (typeof LINKS)[number]): void {
  db.exec(`DELETE FROM main.${table}`);
  try {
    db.exec(`INSERT INTO main.${table} SELECT * FROM other.${table}`);
  } catch {
    // Whoever wants to read, or to be reminded, says so again.
  }
}

const OUTBOX = ['channels', 'recipients', 'dispatches', 'deliveries'];

/** The same of whom updates go to and where they stand; a file of before there was such a thing has none. */
function carryOutbox(db: Sqlite.Database): void {
  try {
    db.transaction(() => {
      for (const table of OUTBOX)
        db.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM other.${table};`);
    })();
  } catch {
    // Then those of the backup have to do, and whatever they have still to send is a doubt.
  }
}

/** From this version there is an outbox. */
const HAS_OUTBOX = 7;

/** From this one on, an outbox of reminders of shifts. */
const HAS_SHIFT_MAILS = 12;

/**
 * Makes of everything that a copy has still to send a doubt for humans: it may have been sent since the copy was made.
 * An update whose deliveries are not made yet is made to be too old.
 */
export function doubtDeliveries(path: string): void {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version < HAS_OUTBOX) return;
    db.exec(`
      UPDATE deliveries SET state = 'unknown', reason = 'record_restored', detail = NULL, due_at = NULL
        WHERE due_at IS NOT NULL OR state = 'sending';
      UPDATE dispatches SET at = '1970-01-01T00:00:00.000Z' WHERE made = 0;`);
    // Nobody looks at these, and in a quarter of an hour they are of no use.
    if (version >= HAS_SHIFT_MAILS) db.exec('DELETE FROM shift_mails');
  } finally {
    db.close();
  }
}
