import { readConfig } from '#server/config/config.ts';
import type { ServerOptions } from '#server/index.ts';
import type { StartOptions } from './messages.ts';

/**
 * What the desktop's server starts with: all that the server alone reads from its environment (names, origins, the
 * public address, limits, backups …), but where it listens and keeps its data is the desktop's to say.
 *
 * @throws StartError that says what is wrong in the environment
 */
export function serverOptions(
  { host, port, dataDir, rendererDir }: StartOptions,
  env: Readonly<Record<string, string | undefined>>,
): ServerOptions {
  const config = readConfig(['--host', host, '--port', String(port), '--data', dataDir], env);
  return { ...config, rendererDir };
}
