import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, utilityProcess } from 'electron';
import { toInstant } from '#shared/time/instant.ts';
import { argumentsBeforeLink } from '../links/deep-link.ts';
import { keepExits } from '../server-host/kept-exits.ts';
import { type ServerHost, startServerHost } from '../server-host/server-host.ts';
import { startOptions } from '../server-host/start-options.ts';
import type { Settings } from '../settings/settings.ts';

/** The name of the server's process among those of this program. */
export const SERVER_NAME = 'Quarterdeck server';

interface BootDeps {
  readonly settings: Pick<Settings, 'serverPort' | 'serverExits'>;
  /** Where the server's bundle is. */
  readonly folder: string;
  /** Where the cockpit's built files are, for the browsers of others. */
  readonly rendererDir: string;
}

/** Starts this machine's own server. Returns it, and where its rooms are kept. */
export function bootServer({ settings, folder, rendererDir }: BootDeps): {
  readonly server: ServerHost;
  readonly dataDir: string;
} {
  const options = startOptions({
    args: argumentsBeforeLink(process.argv.slice(1)),
    env: process.env,
    userData: app.getPath('userData'),
    lastPort: settings.serverPort.read(),
    rendererDir,
  });
  const server = startServerHost({
    fork: () =>
      utilityProcess.fork(join(folder, 'server-process.js'), [], {
        serviceName: SERVER_NAME,
        stdio: ['ignore', 'inherit', 'pipe'],
      }),
    options,
    sleep: (ms, signal) => wait(ms, undefined, { signal }),
    now: () => performance.now(),
    write: (chunk) => process.stderr.write(chunk),
    onExit: keepExits(settings.serverExits, () => toInstant(Date.now())),
  });
  return { server, dataDir: options.dataDir };
}
