import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { StartError } from '../../errors.ts';

/** The locks of this process: one that nothing refers to would be collected, and its folder be free to others. */
const held = new Set<Database>();

/**
 * Holds a data folder for this process. The lock is one of the operating system's on a file of its own, so it dies
 * with the process, also by kill -9, and never has to be cleaned up.
 *
 * @returns lets the folder go.
 * @throws StartError when another process holds it.
 */
export function lockFolder(dataDir: string): () => void {
  const lock = new Sqlite(join(dataDir, 'quarterdeck.lock'), { timeout: 0 });
  try {
    // Nothing is ever written in it, and no journal is left beside it.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new StartError('data_in_use', { path: dataDir }, error);
    throw error;
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
