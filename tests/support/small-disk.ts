import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, for those that have to be full. */
export interface SmallDisk {
  /** A folder on it that is not there yet. */
  readonly data: string;
  /** Takes all space that is left. */
  readonly fill: () => void;
  /** Gives it back. */
  readonly free: () => void;
  readonly remove: () => void;
}

/** Makes one in memory; null where that is not allowed: mounting takes root, and Linux. */
export function smallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'quarterdeck', folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    data: join(folder, 'data'),
    fill() {
      const file = openSync(ballast, 'a');
      for (const size of [64 * 1024, 4_096]) while (bytesTaken(file, size) === size);
      closeSync(file);
    },
    free: () => rmSync(ballast),
    remove() {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The number of bytes that a file took: fewer than asked, or none, where the disk is full. */
function bytesTaken(file: number, size: number): number {
  try {
    return writeSync(file, Buffer.alloc(size));
  } catch {
    return 0;
  }
}
