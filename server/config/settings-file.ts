import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { settingsSchema } from '#shared/incident/settings/schema.ts';
import type { Settings } from '#shared/incident/settings/settings.ts';
import {
  type BackupSettings,
  backupSettingsSchema,
  DEFAULT_BACKUP_SETTINGS,
} from '../backup/backup-settings.ts';
import { StartError } from '../errors.ts';
import { type Limits, limitsSchema } from '../limits/limits.ts';
import { bucketSettingsSchema } from '../status-page/bucket-settings.ts';

/** A workspace's own numbers over the rules' defaults. */
export type WorkspaceSettings = { readonly [Name in keyof Settings]?: number | undefined };

/** What a settings file can say: numbers of the rules, under `limits` what may be asked of the server, under `backups` how it backs itself up, under `statusPageBucket` where it puts the status page. */
export interface SettingsFile {
  readonly settings: WorkspaceSettings;
  readonly limits: Partial<Limits>;
  readonly backups: BackupSettings;
  readonly statusPageBucket: z.output<typeof bucketSettingsSchema> | undefined;
}

/** Where there is no file. */
export const NO_SETTINGS: SettingsFile = {
  settings: {},
  limits: {},
  backups: DEFAULT_BACKUP_SETTINGS,
  statusPageBucket: undefined,
};

const fileSchema = z.strictObject({
  ...settingsSchema.shape,
  limits: limitsSchema.optional(),
  backups: backupSettingsSchema.optional(),
  statusPageBucket: bucketSettingsSchema.optional(),
});

/** Reads the workspace's numbers from a JSON file; a StartError names what is wrong in it. */
export function readSettings(path: string): SettingsFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError('configuration', {
      problem: `the settings file ${path} cannot be read (${(error as Error).message}).`,
    });
  }
  const parsed = fileSchema.safeParse(content);
  if (parsed.success) {
    const { limits = {}, backups = DEFAULT_BACKUP_SETTINGS, statusPageBucket, ...settings } = parsed.data;
    // JSON has no undefined: what is absent here has no key either.
    return { settings, limits: limits as Partial<Limits>, backups, statusPageBucket };
  }
  const [issue] = parsed.error.issues;
  throw new StartError('configuration', {
    problem: `the settings file ${path} is not valid (${[...(issue?.path ?? []), issue?.message].join(': ')}).`,
  });
}
