import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { printable } from '#shared/text/printable.ts';
import type { LogLevel } from './config/config.ts';

export type Log = Logger;

/** Fields that hold secrets wherever they turn up, one or two levels deep. */
const SECRETS = ['authorization', 'cookie', 'token', 'session', 'password', 'invite', 'ownerToken'];

/**
 * The server's structured log. Whatever else goes wrong, no credential is written in it: requests are logged by
 * their route and not by their address, and fields with secrets are blanked.
 */
export function createLog(level: LogLevel, destination: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      // JSON leaves some of what a terminal obeys as it is.
      hooks: { streamWrite: printable },
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[secret]',
      },
    },
    destination,
  );
}
