import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { StartOptions } from './messages.ts';

interface Said {
  /** The command line after the program; what is not the server's is passed over. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where this program keeps its own. */
  readonly userData: string;
  /** The port of last time. */
  readonly lastPort: number | undefined;
  readonly rendererDir: string;
}

const DEFAULT_PORT = 4600;

/** What the desktop starts the server with: the flags and variables of the headless server, or the app's own. */
export function startOptions({ args, env, userData, lastPort, rendererDir }: Said): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' } },
    strict: false,
  });
  const said = (flag: unknown, name: string) => (typeof flag === 'string' ? flag : env[name] || undefined);
  const data = said(values['data'], 'QUARTERDECK_DATA');
  const saidPort = portOf(said(values['port'], 'QUARTERDECK_PORT'));
  return {
    host: said(values['host'], 'QUARTERDECK_HOST') ?? '127.0.0.1',
    port: saidPort ?? lastPort ?? DEFAULT_PORT,
    anyPort: saidPort === undefined,
    dataDir: data === undefined ? join(userData, 'room') : resolve(data),
    rendererDir,
  };
}

function portOf(said: string | undefined): number | undefined {
  const port = Number(said ?? Number.NaN);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
}
