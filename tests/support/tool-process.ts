import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ToolRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one of the backup tools as a program of its own, to its end. */
export async function runTool(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  const child = spawn(process.execPath, ['server/backup/program.ts', ...args], {
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}
