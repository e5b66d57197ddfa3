import { expect } from 'vitest';
import { QUIET, readyServer, type ServerProcess, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { type TestServer, withCalls } from '#tests/support/test-server.ts';

type Environment = Readonly<Record<string, string>>;

export interface MortalOptions {
  /** A module that Node loads before each of its lives. */
  readonly preload?: string;
  /** Of all its lives, over the usual one. */
  readonly env?: Environment;
}

/** A server on one folder and one port that can be killed and started again. */
export async function mortalServer(args: readonly string[] = [], { preload, env = {} }: MortalOptions = {}) {
  const data = temporaryFolder();
  let port = '0';
  let process: ServerProcess;
  let server: TestServer;

  function spawn(more: Environment = {}): ServerProcess {
    const where = preload === undefined ? {} : { preload };
    process = serverProcess(['--data', data, '--port', port, ...args], { ...QUIET, ...env, ...more }, where);
    return process;
  }
  /** @param more the environment of this one life */
  async function start(more?: Environment): Promise<TestServer> {
    const ready = await readyServer(spawn(more));
    port = String(ready.port);
    server = withCalls(ready);
    return server;
  }
  async function kill(): Promise<void> {
    process.child.kill('SIGKILL');
    expect((await process.ended).signal).toBe('SIGKILL');
  }
  /** Lets it stop as a server does that is asked to. */
  async function end(): Promise<void> {
    process.child.kill('SIGTERM');
    expect((await process.ended).code).toBe(0);
  }

  await start();
  return { data, start, spawn, kill, end, ended: () => process.ended, server: () => server };
}
