import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BESIDE, databaseFile } from '../store/sqlite/database-file.ts';
import { syncFolder } from '../store/sqlite/sync-folder.ts';
import { putInPlace } from './durable-files.ts';

/** A verified database that waits to take the place of the folder's own; the stamp names where that one goes. */
const INCOMING = /^incoming-(.+)\.db$/;

/**
 * Lets a verified file take the place of a folder's database, which is kept aside in a folder of its own. A process
 * that dies on the way leaves what the next start completes: never an empty room, never a database with the
 * write-ahead log of another one.
 *
 * @param finished in the data folder; it is gone afterwards
 * @param aside the name of the folder that takes what was there
 */
export function takePlace(dataDir: string, finished: string, aside: string): void {
  putInPlace(finished, join(dataDir, `incoming-${aside}.db`));
  completeRestore(dataDir);
}

/** Completes a restore that was interrupted; whoever calls holds the folder. */
export function completeRestore(dataDir: string): void {
  for (const name of namesIn(dataDir)) {
    const aside = INCOMING.exec(name)?.[1];
    if (aside === undefined) continue;
    putAside(dataDir, aside);
    renameSync(join(dataDir, name), databaseFile(dataDir));
    syncFolder(dataDir);
  }
}

/** The log beside goes first of all: a database must never meet the log of another one. */
function putAside(dataDir: string, aside: string): void {
  const database = databaseFile(dataDir);
  const folder = join(dataDir, aside);
  for (const path of [...BESIDE.map((suffix) => database + suffix), database]) {
    if (!existsSync(path)) continue;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    renameSync(path, join(folder, path.slice(dataDir.length + 1)));
  }
  if (existsSync(folder)) syncFolder(folder);
  syncFolder(dataDir);
}

/** Removes copies that were never finished. */
export function removeUnfinished(dataDir: string, suffix: string): void {
  for (const name of namesIn(dataDir)) {
    if (name.endsWith(suffix)) rmSync(join(dataDir, name), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
