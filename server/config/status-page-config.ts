import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '../errors.ts';
import { defaultDataFolder } from './data-folder.ts';
import { publicUrlOf } from './public-url.ts';

/** What `npm run status-page` is asked for. */
export interface StatusPageTask {
  readonly dataDir: string;
  readonly out: string;
  /** The address of the live server, to which readers are led who want updates by e-mail. */
  readonly publicUrl: string | undefined;
}

/** Reads the tool's flags. A StartError says what is wrong. */
export function readStatusPageTask(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): StatusPageTask {
  const {
    data = env['QUARTERDECK_DATA'] || undefined,
    url = env['QUARTERDECK_URL'] || undefined,
    out,
  } = flagsOf(args);
  if (out === undefined || out === '') throw wrong('--out DIR is missing.');
  return {
    dataDir: data === undefined ? defaultDataFolder(platform, env) : resolve(data),
    out: resolve(out),
    publicUrl: publicUrlOf(url),
  };
}

function flagsOf(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' }, out: { type: 'string' }, url: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw wrong((error as Error).message, error);
  }
}

function wrong(problem: string, cause?: unknown): StartError {
  return new StartError('configuration', { problem }, cause);
}
