import { readFileSync } from 'node:fs';
import { settingsSchema } from '#shared/incident/settings/schema.ts';
import type { Settings } from '#shared/incident/settings/settings.ts';
import { StartError } from '../errors.ts';

/** A workspace's own numbers over the rules' defaults. */
export type WorkspaceSettings = { readonly [Name in keyof Settings]?: number | undefined };

/** Reads the workspace's numbers from a JSON file; a StartError names what is wrong in it. */
export function readSettings(path: string): WorkspaceSettings {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError('configuration', {
      problem: `the settings file ${path} cannot be read (${(error as Error).message}).`,
    });
  }
  const parsed = settingsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartError('configuration', {
    problem: `the settings file ${path} is not valid (${[...(issue?.path ?? []), issue?.message].join(': ')}).`,
  });
}
