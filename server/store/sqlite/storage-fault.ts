import Sqlite from 'better-sqlite3';

/** Whether an error is the disk's and not a mistake in what was asked of it. */
export function isStorageFault(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && !error.code.startsWith('SQLITE_CONSTRAINT');
}

/** Whether SQLite found the file itself damaged: writing elsewhere may go on, and trying again changes nothing. */
export function isDamage(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code);
}
