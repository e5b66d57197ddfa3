import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { OWNER_TOKEN, type Reached } from './test-server.ts';

/** The environment of a server that logs nothing and knows the owner's token. */
export const QUIET = { QUARTERDECK_LOG: 'silent', QUARTERDECK_OWNER_TOKEN: OWNER_TOKEN };

export interface ServerProcess {
  readonly child: ChildProcess;
  /** The first line of standard output; null where the process ended without one. */
  readonly firstLine: Promise<string | null>;
  /** Everything on standard output and error so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export interface Where {
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** A program and its arguments that start the server in their own way, such as strace. */
  readonly under?: readonly string[];
  /** A module that Node loads before the server. */
  readonly preload?: string;
}

/** Starts server/headless.ts as a program of its own; killed when the test is over. */
export function serverProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { under = [], preload, ...where }: Where = {},
): ServerProcess {
  const preloading = preload === undefined ? [] : ['--import', preload];
  const [program = '', ...rest] = [
    ...under,
    process.execPath,
    ...preloading,
    'server/headless.ts',
    '--port',
    '0',
    ...args,
  ];
  const child = spawn(program, rest, {
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...where,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  let err = '';
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => void lines.push(line));
  const ended = new Promise<Awaited<ServerProcess['ended']>>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const firstLine = new Promise<string | null>((resolve) => {
    reader.once('line', resolve);
    void ended.then(() => resolve(null));
  });
  return { child, firstLine, ended, out: () => lines.join('\n'), err: () => err };
}

/** What a started process says of itself, for the calls of a client. */
export async function readyServer(process: ServerProcess): Promise<Reached> {
  const line = await process.firstLine;
  if (line === null) throw new Error(`the server did not start: ${process.err()}`);
  const { url, invite } = JSON.parse(line) as { readonly url: string; readonly invite?: string };
  return { url, port: Number(new URL(url).port), invite: invite ?? null, stop: async () => undefined };
}
