import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyDatabase } from '../store/sqlite/copy-database.ts';
import type { Examination } from '../store/sqlite/examine.ts';
import { examineFile } from '../store/sqlite/examine-file.ts';
import { putInPlace } from './durable-files.ts';

/** The copy has a fault, and was not kept: the database that it was taken from has the same one. */
export class FaultyCopy extends Error {
  override readonly name = 'FaultyCopy';
  readonly examination: Examination;

  constructor(examination: Examination) {
    super('the copy does not verify');
    this.examination = examination;
  }
}

/** Written under this name until it is whole and verified; one that is found was left by a process that died. */
export const UNFINISHED = '.unfinished';

/**
 * Backs a database up, also while its server runs: copied as of one moment, every chain verified in the copy, then
 * put in place under its name, which holds an older backup or nothing until then.
 *
 * @param place the name for the copy, from what it holds
 * @throws FaultyCopy where the copy does not verify; whatever reading and writing files throws
 */
export async function makeBackup(
  database: string,
  unfinished: string,
  place: (examination: Examination) => string,
): Promise<{ readonly path: string; readonly examination: Examination }> {
  mkdirSync(dirname(unfinished), { recursive: true, mode: 0o700 });
  remove(unfinished);
  try {
    await copyDatabase(database, unfinished);
    // It holds all that the folder keeps from others.
    chmodSync(unfinished, 0o600);
    const examination = examineFile(unfinished);
    if (!examination.ok) throw new FaultyCopy(examination);
    const path = place(examination);
    putInPlace(unfinished, path);
    return { path, examination };
  } finally {
    remove(unfinished);
  }
}

function remove(unfinished: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
}
