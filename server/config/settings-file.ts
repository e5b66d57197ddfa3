import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { settingsSchema } from '#shared/incident/settings/schema.ts';
import type { Settings } from '#shared/incident/settings/settings.ts';
import { StartError } from '../errors.ts';
import { type Limits, limitsSchema } from '../limits/limits.ts';

/** A workspace's own numbers over the rules' defaults. */
export type WorkspaceSettings = { readonly [Name in keyof Settings]?: number | undefined };

/** What a settings file can say: numbers of the rules, and under `limits` what may be asked of the server. */
export interface SettingsFile {
  readonly settings: WorkspaceSettings;
  readonly limits: Partial<Limits>;
}

const fileSchema = z.strictObject({ ...settingsSchema.shape, limits: limitsSchema.optional() });

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
    const { limits = {}, ...settings } = parsed.data;
    // JSON has no undefined: what is absent here has no key either.
    return { settings, limits: limits as Partial<Limits> };
  }
  const [issue] = parsed.error.issues;
  throw new StartError('configuration', {
    problem: `the settings file ${path} is not valid (${[...(issue?.path ?? []), issue?.message].join(': ')}).`,
  });
}
