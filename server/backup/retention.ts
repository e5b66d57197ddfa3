import { HOUR, toMs } from '#shared/time/instant.ts';
import type { BackupFile } from './backup-files.ts';
import type { BackupSettings } from './backup-settings.ts';

type Keep = Pick<BackupSettings, 'keepLast' | 'keepHourly' | 'keepDaily'>;

/** The backups that are no longer wanted: kept are the last ones, then the newest of each hour and of each day. */
export function superfluous(newestFirst: readonly BackupFile[], keep: Keep): readonly BackupFile[] {
  const kept = new Set(newestFirst.slice(0, keep.keepLast));
  for (const file of newestOfEach(newestFirst, HOUR).slice(0, keep.keepHourly)) kept.add(file);
  for (const file of newestOfEach(newestFirst, 24 * HOUR).slice(0, keep.keepDaily)) kept.add(file);
  return newestFirst.filter((file) => !kept.has(file));
}

function newestOfEach(newestFirst: readonly BackupFile[], ms: number): readonly BackupFile[] {
  const found = new Map<number, BackupFile>();
  for (const file of newestFirst) {
    const period = Math.floor(toMs(file.at) / ms);
    if (!found.has(period)) found.set(period, file);
  }
  return [...found.values()];
}
