import { resolve } from 'node:path';
import { BACKUPS_FOLDER } from '../backup/backup-settings.ts';

/**
 * Where the server's own backups are: another disk outlives this one; a relative path counts from the data folder.
 *
 * @param said by a flag or the environment; `off` for none.
 * @returns null where none are made
 */
export function backupsFolder(said: string | undefined, dataDir: string): string | null {
  return said === 'off' ? null : resolve(dataDir, said ?? BACKUPS_FOLDER);
}
