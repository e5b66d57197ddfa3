import { join } from 'node:path';

/** The database of a data folder. SQLite keeps its write-ahead log and an index of that beside it. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'quarterdeck.db');
}

/** What belongs to a database file and is nothing without it. */
export const BESIDE = ['-wal', '-shm', '-journal'] as const;
