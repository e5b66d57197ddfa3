import { join } from 'node:path';
import { destination } from 'pino';
import { playDrill } from '#drills/player.ts';
import { readConfig } from './config/config.ts';
import { languageOf } from './config/language.ts';
import { StartError } from './errors.ts';
import { type RunningServer, startServer } from './index.ts';
import { logFile } from './log-file.ts';

/** A stop that takes longer than this is ended by force: whoever sent the signal is waiting. */
const STOP_WITHIN_MS = 4_500;

/** The server alone: configuration, start, and the signals that end it. The first line out is for programs. */
async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  const server = await startServer({
    ...config,
    rendererDir: join(import.meta.dirname, '..', 'dist', 'renderer'),
    playDrill,
    logDestination: config.logFile === undefined ? destination({ dest: 2 }) : logFile(config.logFile, say),
  });
  endOnSignals(server);
  const { url, invite } = server;
  process.stdout.write(`${JSON.stringify({ ready: true, url, ...(invite === null ? {} : { invite }) })}\n`);
}

function endOnSignals(server: RunningServer): void {
  const end = (): void => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

main().catch((error: unknown) => {
  const message = error instanceof StartError ? error.sentence(languageOf(process.env)) : whole(error);
  say(message);
  process.exit(1);
});

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function whole(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
