import Sqlite from 'better-sqlite3';
import { openForReading } from './open-file.ts';

/** Copied at once; between two such steps the copying thread can be told to stop. */
const PAGES_PER_STEP = 512;

/**
 * Copies a database as it stands at this moment, also while its server writes to it: the copy is one read
 * transaction, so it is of one moment, and no write makes it begin anew. A file copy would mix moments, and leave out
 * what stands in the write-ahead log.
 *
 * The copy is one file that needs no other beside it. It may be damaged where the original is: examine it.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openForReading(from);
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to, { progress: () => PAGES_PER_STEP });
  } finally {
    source.close();
  }
  const copy = new Sqlite(to);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
