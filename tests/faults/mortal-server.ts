import { expect } from 'vitest';
import { QUIET, readyServer, type ServerProcess, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { type TestServer, withCalls } from '#tests/support/test-server.ts';

/** A server on one folder and one port that can be killed and started again. */
export async function mortalServer(args: readonly string[] = []) {
  const data = temporaryFolder();
  let port = '0';
  let process: ServerProcess;
  let server: TestServer;

  function spawn(): ServerProcess {
    process = serverProcess(['--data', data, '--port', port, ...args], QUIET);
    return process;
  }
  async function start(): Promise<TestServer> {
    const ready = await readyServer(spawn());
    port = String(ready.port);
    server = withCalls(ready);
    return server;
  }
  async function kill(): Promise<void> {
    process.child.kill('SIGKILL');
    expect((await process.ended).signal).toBe('SIGKILL');
  }

  await start();
  return { data, start, spawn, kill, server: () => server };
}
