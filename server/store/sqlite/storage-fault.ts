import Sqlite from 'better-sqlite3';

/** Whether an error is the disk's and not a mistake in what was asked of it. */
export function isStorageFault(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && !error.code.startsWith('SQLITE_CONSTRAINT');
}
