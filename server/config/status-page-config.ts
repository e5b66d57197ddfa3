import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '../errors.ts';
import { defaultDataFolder } from './data-folder.ts';

/** What `npm run status-page` is asked for. */
export interface StatusPageTask {
  readonly dataDir: string;
  readonly out: string;
}

/** Reads the tool's flags. A StartError says what is wrong. */
export function readStatusPageTask(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): StatusPageTask {
  const { data = env['QUARTERDECK_DATA'] || undefined, out } = flagsOf(args);
  if (out === undefined || out === '') throw wrong('--out DIR is missing.');
  return {
    dataDir: data === undefined ? defaultDataFolder(platform, env) : resolve(data),
    out: resolve(out),
  };
}

function flagsOf(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' }, out: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw wrong((error as Error).message, error);
  }
}

function wrong(problem: string, cause?: unknown): StartError {
  return new StartError('configuration', { problem }, cause);
}
