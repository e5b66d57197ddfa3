import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/time/instant.ts';
import { examineFile } from '../store/sqlite/examine-file.ts';
import { syncFolder } from '../store/sqlite/sync-folder.ts';
import { type BackupFile, backupPath, listBackups } from './backup-files.ts';
import type { BackupSettings } from './backup-settings.ts';
import { removeUnfinished } from './incoming.ts';
import { makeBackup, UNFINISHED } from './make-backup.ts';
import { superfluous } from './retention.ts';

export interface RollOptions {
  readonly database: string;
  readonly folder: string;
  readonly at: Instant;
  readonly settings: BackupSettings;
}

export interface Rolled {
  readonly path: string;
  /** Older backups that are gone because they held words that were redacted since (LOG-3). */
  readonly unredacted: readonly string[];
}

/**
 * Adds a backup to the server's own ones, and removes those that are no longer wanted, and all that hold words that
 * the new one has no more. An older one is only ever removed when the new one is verified and in its place.
 */
export async function rollBackups({ database, folder, at, settings }: RollOptions): Promise<Rolled> {
  removeUnfinished(folder, UNFINISHED);
  const { path, examination } = await makeBackup(database, join(folder, `new${UNFINISHED}`), ({ redacted }) =>
    backupPath(folder, at, redacted),
  );
  const all = listBackups(folder);
  const fresh = all.find((file) => file.path === path);
  const stale = all.filter(
    (file) => file.redactions !== fresh?.redactions && holdsRedacted(file, examination.redacted),
  );
  const rest = all.filter((file) => !stale.includes(file));
  for (const file of [...stale, ...superfluous(rest, settings)]) rmSync(file.path, { force: true });
  syncFolder(folder);
  return { path, unredacted: stale.map((file) => file.path) };
}

/** Whether words still stand in a backup that are redacted now. One that cannot be read may hold any. */
function holdsRedacted(file: BackupFile, redacted: readonly string[]): boolean {
  const examination = examineFile(file.path);
  const gone = new Set(examination.redacted);
  return !examination.ok || redacted.some((event) => !gone.has(event));
}
