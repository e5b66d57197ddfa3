import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StartError } from '../../errors.ts';

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
  return () => lock.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
