import { z } from 'zod';

/** The numbers of the server's own backups. */
export const backupSettingsSchema = z.strictObject({
  /** Minutes between two, where something changed. */
  everyMinutes: z.number().min(0.1).max(1_440).default(10),
  /** How many are kept: the last ones, and the newest of each hour and of each day (UTC). */
  keepLast: z.int().min(1).max(100).default(6),
  keepHourly: z.int().min(0).max(168).default(24),
  keepDaily: z.int().min(0).max(366).default(7),
});

export type BackupSettings = Readonly<z.output<typeof backupSettingsSchema>>;

export const DEFAULT_BACKUP_SETTINGS: BackupSettings = backupSettingsSchema.parse({});

/** The folder within the data folder, where no other one is said. */
export const BACKUPS_FOLDER = 'backups';
