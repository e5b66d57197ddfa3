import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes the names in a folder certain: what was synced under a name that a power cut takes away is lost with it. Does
 * nothing where folders cannot be synced (Windows), or where this one may not be read.
 *
 * @throws where the disk fails.
 */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EIO' || code === 'ENOSPC') throw error;
  }
}

/**
 * Makes certain that a data folder is found again, also where a start before this one made it and died. `first` is
 * the outermost folder that was made on the way to it, if any. SQLite sees to the names within.
 */
export function syncWayTo(dataDir: string, first: string | undefined): void {
  const last = resolve(first ?? dataDir);
  for (let folder = resolve(dataDir); ; folder = dirname(folder)) {
    syncFolder(dirname(folder));
    if (folder === last) return;
  }
}
