import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a finished file its name so that either the old or the new one is there after a power cut, whole. */
export function putInPlace(finished: string, path: string): void {
  fsync(finished);
  renameSync(finished, path);
  fsyncFolder(dirname(path));
}

/** Makes the names in a folder durable. */
export function fsyncFolder(folder: string): void {
  // Windows has no such thing; there, a rename is as durable as it gets.
  if (process.platform !== 'win32') fsync(folder, 'r');
}

function fsync(path: string, flags = 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
