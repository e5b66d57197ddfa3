import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../store/sqlite/sync-folder.ts';

/** Gives a finished file its name so that either the old or the new one is there after a power cut, whole. */
export function putInPlace(finished: string, path: string): void {
  fsync(finished);
  renameSync(finished, path);
  syncFolder(dirname(path));
}

function fsync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
