import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/time/instant.ts';
import { StartError } from '../errors.ts';
import { copyDatabase } from '../store/sqlite/copy-database.ts';
import { holdFolder } from '../store/sqlite/database.ts';
import { databaseFile } from '../store/sqlite/database-file.ts';
import type { Examination } from '../store/sqlite/examine.ts';
import { examineFile } from '../store/sqlite/examine-file.ts';
import { doubtDeliveries } from '../store/sqlite/loose-database.ts';
import { setAbandonedAside } from './abandoned.ts';
import { completeRestore, takePlace } from './incoming.ts';
import { UNFINISHED } from './make-backup.ts';
import { type Missing, missingFrom } from './missing.ts';
import { stampOf } from './stamp.ts';

export interface RestoreOptions {
  readonly from: string;
  readonly dataDir: string;
  /** Whether data that is there may be replaced; it is kept aside. */
  readonly replace: boolean;
  /** Where the server's own backups are; null where it makes none. */
  readonly backups: string | null;
  readonly now: Instant;
}

export interface Restored {
  /** What the backup held. */
  readonly examination: Examination;
  /** Newer numbers that the replaced data had; null where it could not be read. */
  readonly missing: readonly Missing[] | null;
  /** The folder that holds the replaced data; null where nothing was there. */
  readonly aside: string | null;
  /** Backups of what came after the restored one, where they are kept from now on. */
  readonly abandoned: readonly string[];
}

/**
 * Puts a verified backup in the place of a folder's data, which is kept aside and never deleted. So are the server's
 * own backups that hold more than this one: the next start would take the restored log for one that has lost its end,
 * and bring back what was just given up.
 *
 * @throws StartError when a server runs on the folder, the backup does not verify, or there is data and nobody said
 *   that it may be replaced. Then nothing has changed.
 */
export async function restore({ from, dataDir, replace, backups, now }: RestoreOptions): Promise<Restored> {
  const examination = examineFile(from);
  if (!examination.ok) throw new StartError('backup_faulty', { path: from, problem: faultIn(examination) });
  const letGo = holdFolder(dataDir);
  try {
    completeRestore(dataDir);
    const old = databaseFile(dataDir);
    const isThere = existsSync(old) || existsSync(`${old}-wal`);
    if (isThere && !replace) throw new StartError('restore_would_replace', { path: dataDir });
    const before = existsSync(old) ? examineFile(old) : null;
    const aside = `replaced-${stampOf(now)}`;
    const copy = join(dataDir, `${aside}${UNFINISHED}`);
    let abandoned: readonly string[] = [];
    try {
      await copyDatabase(from, copy);
      doubtDeliveries(copy);
      chmodSync(copy, 0o600);
      const copied = examineFile(copy);
      if (!copied.ok) throw new StartError('backup_faulty', { path: copy, problem: faultIn(copied) });
      // Before the place is taken: who is killed between the two has the old data still, and all of it.
      if (backups !== null) abandoned = setAbandonedAside(backups, copy, aside);
      takePlace(dataDir, copy, aside);
    } finally {
      rmSync(copy, { force: true });
    }
    return {
      examination,
      missing: before === null || before.logs.length === 0 ? null : missingFrom(examination, before),
      aside: isThere ? join(dataDir, aside) : null,
      abandoned,
    };
  } finally {
    letGo();
  }
}

/** What is wrong, in a few words for a sentence. */
export function faultIn({ structure, logs }: Examination): string {
  const bad = logs.find(({ firstBad }) => firstBad !== null);
  return bad === undefined ? (structure[0] ?? 'unknown') : `${bad.key ?? bad.incident}, #${bad.firstBad}`;
}
