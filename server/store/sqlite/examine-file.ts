import type { Database } from 'better-sqlite3';
import { type Examination, examine } from './examine.ts';
import { openForReading } from './open-file.ts';

/**
 * Examines a database file for reading alone, also one that a server is writing to. It never throws: a file that
 * cannot be opened has that as its finding.
 */
export function examineFile(path: string): Examination {
  let db: Database;
  try {
    db = openForReading(path);
  } catch (error) {
    return { ok: false, structure: [(error as Error).message], logs: [], unexamined: [], redacted: [] };
  }
  try {
    return examine(db);
  } finally {
    db.close();
  }
}
