import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { StartError } from '../errors.ts';
import { backupsFolder } from './backups-folder.ts';
import { defaultDataFolder } from './data-folder.ts';

/** What somebody asks of the backup tools: `npm run backup`, `restore` and `verify`. */
export type BackupTask =
  | { readonly task: 'backup'; readonly dataDir: string; readonly to: string }
  | {
      readonly task: 'restore';
      readonly dataDir: string;
      readonly from: string;
      readonly replace: boolean;
      /** Where the server's own backups are; null where it makes none. */
      readonly backups: string | null;
    }
  /** `from` is a file; without it, the data folder is verified. */
  | {
      readonly task: 'verify';
      readonly dataDir: string;
      readonly from: string | null;
      readonly json: boolean;
    };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Reads a tool's flags. A StartError says what is wrong. */
export function readBackupTask(
  [task, ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): BackupTask {
  switch (task) {
    case 'backup': {
      const { data, to } = read(args, { data: text, to: text });
      return { task, dataDir: folder(data), to: required('--to FILE', to) };
    }
    case 'restore': {
      const options = { data: text, from: text, replace: flag, backups: text };
      const {
        data,
        from,
        replace = false,
        backups = env['QUARTERDECK_BACKUPS'] || undefined,
      } = read(args, options);
      const dataDir = folder(data);
      return {
        task,
        dataDir,
        from: required('--from FILE', from),
        replace,
        backups: backupsFolder(backups, dataDir),
      };
    }
    case 'verify': {
      const { data, from, json = false } = read(args, { data: text, from: text, json: flag });
      if (data !== undefined && from !== undefined) throw wrong('--data and --from exclude each other.');
      return { task, dataDir: folder(data), from: from === undefined ? null : resolve(from), json };
    }
    default:
      throw wrong(`“${task}” is none of backup, restore, verify.`);
  }

  function folder(said: string | undefined): string {
    const data = said ?? (env['QUARTERDECK_DATA'] || undefined);
    return data === undefined ? defaultDataFolder(platform, env) : resolve(data);
  }
}

function read<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw wrong((error as Error).message, error);
  }
}

function required(name: string, path: string | undefined): string {
  if (path === undefined || path === '') throw wrong(`${name} is missing.`);
  return resolve(path);
}

function wrong(problem: string, cause?: unknown): StartError {
  return new StartError('configuration', { problem }, cause);
}
