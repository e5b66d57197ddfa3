import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const AT_ONCE = 1024 * 1024;

/**
 * Writes the write-ahead log that a dead process left behind over itself, and syncs it. After a sync that failed the
 * kernel holds words that the disk never got, and calls them clean: no later sync brings them there. SQLite would read
 * them, move them into the database, and a power cut meanwhile would leave half of them without the log to mend it.
 *
 * @throws where the disk fails.
 */
export function writeLogAgain(path: string): void {
  const file = opened(path);
  if (file === null) return;
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, AT_ONCE));
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, 0, Math.min(bytes.length, size - at), at);
      if (read === 0) break;
      for (let written = 0; written < read; ) {
        written += writeSync(file, bytes, written, read - written, at + written);
      }
      at += read;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
