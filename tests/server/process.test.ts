import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { QUIET, readyServer, type ServerProcess, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, OWNER_TOKEN, withCalls } from '#tests/support/test-server.ts';

/** One line on standard error, nothing on standard output, exit status 1. */
async function expectRefusal(process: ServerProcess, words: RegExp): Promise<void> {
  expect(await process.ended).toEqual({ code: 1, signal: null });
  expect(process.out()).toBe('');
  expect(process.err()).toMatch(/^[^\n]+\n$/);
  expect(process.err()).toMatch(words);
}

describe('the server as a program', () => {
  it('says in its first line that it is ready, and the owner’s link on the first start only', async () => {
    const data = temporaryFolder();
    const first = serverProcess(['--data', data], QUIET);
    expect(await first.firstLine).toMatch(
      /^\{"ready":true,"url":"http:\/\/127\.0\.0\.1:\d+","invite":"http:\/\/127\.0\.0\.1:\d+\/join#[\w-]{43}"\}$/,
    );
    first.child.kill('SIGTERM');
    await first.ended;
    const second = serverProcess(['--data', data], QUIET);
    expect(await second.firstLine).toMatch(/^\{"ready":true,"url":"http:\/\/127\.0\.0\.1:\d+"\}$/);
    second.child.kill('SIGTERM');
    await second.ended;
    const asked = serverProcess(['--data', data, '--invite'], QUIET);
    expect(JSON.parse((await asked.firstLine) ?? '').invite).toContain('/join#');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s, with screens connected', async (signal) => {
    const process = serverProcess(['--data', temporaryFolder()], QUIET);
    const server = await readyServer(process);
    const socket = await connect(server, OWNER_TOKEN);
    const began = performance.now();
    process.child.kill(signal);
    expect(await process.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(socket.connected).toBe(false);
    expect(process.err()).toBe('');
  });
});

describe('a start that cannot be', () => {
  it('with a port in use says so in one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { readonly port: number };
    const process = serverProcess(['--data', temporaryFolder(), '--port', String(port)], QUIET);
    await expectRefusal(process, new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is in use`));
  });

  it('on an address that is not this machine’s says so in one line', async () => {
    const process = serverProcess(['--data', temporaryFolder(), '--host', '203.0.113.7'], QUIET);
    await expectRefusal(process, /cannot listen on 203\.0\.113\.7/);
  });

  it('on a file in place of a folder says so in one line', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expectRefusal(serverProcess(['--data', file], QUIET), /cannot be written/);
    await expectRefusal(serverProcess(['--data', join(file, 'below')], QUIET), /cannot be written/);
  });

  it.runIf(process.getuid?.() === 0)('on a folder of somebody else says so in one line', async (context) => {
    const modules = join(process.cwd(), 'node_modules');
    const reached = spawnSync('test', ['-r', join(modules, 'fastify', 'package.json')], { uid: 65_534 });
    if (reached.status !== 0) context.skip('nobody else may read the folder that this project is in');
    // Root may write everywhere, so the server runs as nobody, on a copy that nobody may read.
    const program = temporaryFolder();
    chmodSync(program, 0o755);
    for (const part of ['server', 'shared', 'drills', 'package.json'])
      cpSync(part, join(program, part), { recursive: true });
    symlinkSync(modules, join(program, 'node_modules'));
    const data = join(program, 'data');
    mkdirSync(data, { mode: 0o755 });
    const nobody = { cwd: program, uid: 65_534, gid: 65_534 };
    await expectRefusal(serverProcess(['--data', data], QUIET, nobody), /cannot be written \(.*EACCES/);
  });

  it('on a database of a newer version says so in one line', async () => {
    const data = temporaryFolder();
    const db = new Sqlite(join(data, 'quarterdeck.db'));
    db.pragma('user_version = 4711');
    db.close();
    await expectRefusal(serverProcess(['--data', data], QUIET), /newer version \(4711\)/);
  });

  it('on a folder that another server uses says so in one line, and the other goes on', async () => {
    const data = temporaryFolder();
    const server = withCalls(await readyServer(serverProcess(['--data', data], QUIET)));
    await expectRefusal(serverProcess(['--data', data], QUIET), /Another Quarterdeck server is running/);
    expect((await server.call('GET', '/healthz')).body.status).toBe('ok');
  });

  it('with a short owner token, or an unknown flag, says so in one line, in the reader’s language', async () => {
    const data = ['--data', temporaryFolder()];
    await expectRefusal(serverProcess(data, { QUARTERDECK_OWNER_TOKEN: 'short' }), /at least 32 characters/);
    await expectRefusal(serverProcess([...data, '--prot', '1'], QUIET), /--prot/);
    await expectRefusal(serverProcess(data, { QUARTERDECK_LOG: 'loud', LANG: 'ja_JP.UTF-8' }), /設定に誤り/);
  });
});
