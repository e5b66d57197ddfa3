import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { node24 } from '#scripts/steps/node24.mjs';
import { inProject } from '#scripts/steps/project.mjs';

export const OWNER_TOKEN = 'the-owner-token-of-the-browser-tests-0001';

/** A server as people start it, on a folder of its own. */
export interface RoomServer {
  readonly url: string;
  /** The owner's one-time link. */
  readonly invite: string;
  /** Ends the process without a chance to tidy up. */
  readonly kill: () => Promise<void>;
  /** Lets it end as the operating system would. */
  readonly end: () => Promise<void>;
  /** Starts it again on the same folder and port. */
  readonly startAgain: () => Promise<void>;
  /** Ends it and deletes its folder. */
  readonly stop: () => Promise<void>;
}

interface Ready {
  readonly url: string;
  readonly invite?: string;
}

/**
 * Starts `npm run serve`'s program on a new folder and waits until it is ready.
 *
 * @param port one on which it is known to people outside, by an address that mails can name
 */
export async function startRoomServer(
  folder = mkdtempSync(join(tmpdir(), 'quarterdeck-e2e-')),
  port?: number,
): Promise<RoomServer> {
  const known = port === undefined ? [] : ['--url', `http://127.0.0.1:${port}`];
  let running = await start(folder, port ?? 0, known);
  const { url, invite = '' } = running.ready;
  const endWith = async (signal: NodeJS.Signals) => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    url,
    invite,
    kill: () => endWith('SIGKILL'),
    end: () => endWith('SIGTERM'),
    async startAgain() {
      running = await start(folder, Number(new URL(url).port), known);
    },
    async stop() {
      await endWith('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(
  folder: string,
  port: number,
  more: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly ready: Ready }> {
  const child = spawn(
    node24(),
    [inProject('scripts', 'serve.mjs'), '--port', String(port), '--data', folder, '--log', 'warn', ...more],
    {
      env: { ...process.env, QUARTERDECK_OWNER_TOKEN: OWNER_TOKEN },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => ['null']),
  ])) as [string];
  const ready = JSON.parse(line) as Ready | null;
  if (ready === null) throw new Error('the server did not start');
  return { child, ready };
}
