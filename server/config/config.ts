import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BackupSettings } from '../backup/backup-settings.ts';
import { StartError } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import { isProxy } from '../limits/sender-address.ts';
import type { BucketSettings } from '../status-page/bucket-settings.ts';
import { backupsFolder } from './backups-folder.ts';
import { defaultDataFolder } from './data-folder.ts';
import { publicUrlOf } from './public-url.ts';
import { NO_SETTINGS, readSettings, type SettingsFile, type WorkspaceSettings } from './settings-file.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Shorter ones could be guessed. */
const OWNER_TOKEN_LENGTH = 32;

const DEFAULT_PORT = 4600;

/** What somebody who starts the server alone can say. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly ownerToken: string | undefined;
  readonly logLevel: LogLevel;
  /** The file that takes the log instead of standard error; a relative path counts from the data folder. */
  readonly logFile: string | undefined;
  readonly settings: WorkspaceSettings;
  /** The limits that the settings file changes. */
  readonly limits: Partial<Limits>;
  /** Addresses or networks of proxies that say whom they speak for. */
  readonly trustedProxies: readonly string[];
  /** Where the server's own backups go, and how many; `off` where none are made. */
  readonly backups: { readonly folder: string; readonly settings: BackupSettings } | 'off';
  /** The folder that is kept as the public status page is; undefined where none is. */
  readonly statusPageDir: string | undefined;
  /** The bucket that is kept so; undefined where none is. */
  readonly statusPageBucket: BucketSettings | undefined;
  /** The address by which people reach the server, where it is not the one it listens on (a proxy, a name). */
  readonly publicUrl: string | undefined;
  /** Origins of other sites whose pages may open a socket, ask, and read answers. */
  readonly allowedOrigins: readonly string[];
  /** Names by which the server is reached besides the machine's own and that of its public address. */
  readonly allowedHosts: readonly string[];
  /** Whether a new invitation of the owner is printed although this is not the first start. */
  readonly invite: boolean;
}

/** Reads flags over environment over defaults. A StartError says what is wrong. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): Config {
  const flags = readFlags(args);
  const said = (flag: string | undefined, name: string) => flag ?? (env[name] || undefined);
  const settings = said(flags.settings, 'QUARTERDECK_SETTINGS');
  const data = said(flags.data, 'QUARTERDECK_DATA');
  const dataDir = data === undefined ? defaultDataFolder(platform, env) : resolve(data);
  const logFile = said(flags['log-file'], 'QUARTERDECK_LOG_FILE');
  const numbers = settings === undefined ? NO_SETTINGS : readSettings(settings);
  return {
    host: said(flags.host, 'QUARTERDECK_HOST') ?? '127.0.0.1',
    port: portOf(said(flags.port, 'QUARTERDECK_PORT')),
    dataDir,
    ownerToken: ownerTokenOf(env['QUARTERDECK_OWNER_TOKEN']),
    logLevel: logLevelOf(said(flags.log, 'QUARTERDECK_LOG')),
    logFile: logFile === undefined ? undefined : resolve(dataDir, logFile),
    settings: numbers.settings,
    limits: numbers.limits,
    backups: backupsOf(said(flags.backups, 'QUARTERDECK_BACKUPS'), dataDir, numbers.backups),
    trustedProxies: proxiesOf(listOf(env['QUARTERDECK_PROXIES'])),
    statusPageDir: folderOf(said(flags['status-page'], 'QUARTERDECK_STATUS_PAGE')),
    statusPageBucket: bucketOf(numbers.statusPageBucket, env),
    publicUrl: publicUrlOf(said(flags.url, 'QUARTERDECK_URL')),
    allowedOrigins: listOf(env['QUARTERDECK_ORIGINS']),
    allowedHosts: listOf(env['QUARTERDECK_HOSTS']),
    invite: flags.invite ?? false,
  };
}

function backupsOf(said: string | undefined, dataDir: string, settings: BackupSettings): Config['backups'] {
  const folder = backupsFolder(said, dataDir);
  return folder === null ? 'off' : { folder, settings };
}

function folderOf(said: string | undefined): string | undefined {
  return said === undefined ? undefined : resolve(said);
}

/** The key and its secret come from the environment, or stand in the file where only its owner reads that. */
function bucketOf(
  said: SettingsFile['statusPageBucket'],
  env: Readonly<Record<string, string | undefined>>,
): BucketSettings | undefined {
  if (said === undefined) return undefined;
  const keyId = env['QUARTERDECK_BUCKET_KEY_ID'] || said.keyId;
  const secret = env['QUARTERDECK_BUCKET_SECRET'] || said.secret;
  if (keyId !== undefined && secret !== undefined) return { ...said, keyId, secret };
  throw new StartError('configuration', {
    problem:
      'the bucket of the status page needs QUARTERDECK_BUCKET_KEY_ID and QUARTERDECK_BUCKET_SECRET, or keyId and secret in the settings file.',
  });
}

function listOf(said = ''): readonly string[] {
  return said.split(/[\s,]+/).filter((part) => part !== '');
}

function readFlags(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        log: { type: 'string' },
        'log-file': { type: 'string' },
        settings: { type: 'string' },
        url: { type: 'string' },
        backups: { type: 'string' },
        'status-page': { type: 'string' },
        invite: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new StartError('configuration', { problem: (error as Error).message }, error);
  }
}

function portOf(said: string | undefined): number {
  if (said === undefined) return DEFAULT_PORT;
  const port = Number(said);
  if (/^\d+$/.test(said) && port <= 65_535) return port;
  throw new StartError('configuration', { problem: `the port “${said}” is not a number from 0 to 65535.` });
}

function ownerTokenOf(said: string | undefined): string | undefined {
  if (said === undefined || said === '') return undefined;
  if (said.length >= OWNER_TOKEN_LENGTH) return said;
  throw new StartError('configuration', {
    problem: `QUARTERDECK_OWNER_TOKEN must have at least ${OWNER_TOKEN_LENGTH} characters; it has ${said.length}.`,
  });
}

function logLevelOf(said: string | undefined): LogLevel {
  const level = LOG_LEVELS.find((name) => name === (said ?? 'info'));
  if (level !== undefined) return level;
  throw new StartError('configuration', {
    problem: `the log level “${said}” is none of ${LOG_LEVELS.join(', ')}.`,
  });
}

function proxiesOf(said: readonly string[]): readonly string[] {
  const wrong = said.find((proxy) => !isProxy(proxy));
  if (wrong === undefined) return said;
  throw new StartError('configuration', {
    problem: `the proxy “${wrong}” in QUARTERDECK_PROXIES is not an address or a network.`,
  });
}
