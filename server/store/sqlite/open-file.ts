import Sqlite, { type Database } from 'better-sqlite3';

const BUSY_MS = 5_000;

/**
 * A database file for reading alone: the live one of a running server, or a backup. Nothing is written, moved into
 * the database or cleaned up by it.
 */
export function openForReading(path: string): Database {
  return new Sqlite(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
}
