import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LooseLog, openLooseLog } from '../store/sqlite/loose-database.ts';
import { syncFolder } from '../store/sqlite/sync-folder.ts';
import { listBackups } from './backup-files.ts';

/**
 * Sets those of the server's own backups aside that hold what a restored database does not: the history that was
 * given up with it. They stay whole, in a folder of their own, where no start and no clean-up looks for backups.
 *
 * @param restored the database that is going to be the folder's
 * @param aside the name for their folder, among the backups
 * @returns where they are now
 */
export function setAbandonedAside(backups: string, restored: string, aside: string): readonly string[] {
  const abandoned = listBackups(backups).filter(({ path }) => !holdsNoMore(path, restored));
  if (abandoned.length === 0) return [];
  const folder = join(backups, aside);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const moved = abandoned.map(({ path }) => {
    const kept = join(folder, basename(path));
    renameSync(path, kept);
    return kept;
  });
  syncFolder(folder);
  syncFolder(backups);
  return moved;
}

/** Whether every log of a backup ends on an event that the restored database has at this very place. */
function holdsNoMore(path: string, restored: string): boolean {
  const whole = openLooseLog(restored);
  try {
    const backup = openLooseLog(path);
    try {
      return backup.logs().every(({ incident }) => hasHeadOf(backup, whole, incident));
    } finally {
      backup.close();
    }
  } catch {
    // One that cannot be read may hold anything.
    return false;
  } finally {
    whole.close();
  }
}

function hasHeadOf(backup: LooseLog, whole: LooseLog, incident: string): boolean {
  const head = backup.head(incident);
  if (head === undefined) return false;
  for (const row of whole.rows(incident, head.seq - 1)) return row.seq === head.seq && row.hash === head.hash;
  return false;
}
