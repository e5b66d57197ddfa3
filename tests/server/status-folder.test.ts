import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, type TestServer, testServer, until } from '#tests/support/test-server.ts';

async function tell(
  server: TestServer,
  incident: string,
  text: string,
  status = 'identified',
): Promise<void> {
  const nextUpdateAt = status === 'resolved' ? null : new Date(Date.now() + 3_600_000).toISOString();
  const said = { audience: 'public', status, text, nextUpdateAt };
  const drafted = await server.command(OWNER_TOKEN, incident, 'broadcast.draft', said);
  const { broadcast } = drafted.body.events[0].data;
  expect((await server.command(OWNER_TOKEN, incident, 'broadcast.send', { broadcast })).status).toBe(200);
}

/** The simplest of web servers. */
async function served(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(folder, new URL(request.url ?? '', 'http://x').pathname.slice(1))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What there is to read on a page, without where its links lead. */
function readable(page: string): string {
  return page.replace(/ (?:href|src)="[^"]*"/g, '');
}

function read(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}

function exported(dataDir: string, out: string) {
  const program = join(import.meta.dirname, '..', '..', 'server', 'status-page', 'program.ts');
  return spawnSync(process.execPath, [program, '--data', dataDir, '--out', out], { encoding: 'utf8' });
}

describe('the status page in a folder', () => {
  it('[CAST-6] is kept as the live page is, on every public change, and reads the same from any web server', async () => {
    const folder = join(temporaryFolder(), 'public', 'status');
    const server = await testServer({ statusPageDir: folder });
    await until(() => read(folder, 'index.html').includes('No incident is reported now.'));
    const incident = await server.declare({ title: 'SECRET' });
    await tell(server, await server.declare({ kind: 'drill' }), 'SECRET drill');
    await tell(server, incident, 'Payments are slow & "odd" <b>.');
    await until(() => read(folder, 'index.html').includes('Payments are slow'));
    await until(() => read(folder, 'index.ja.html').includes('Payments are slow'));
    const url = await served(folder);
    for (const [live, file] of [
      ['/status?lang=en', 'index.html'],
      ['/status?lang=ja', 'index.ja.html'],
      ['/status/feed.atom?lang=en', 'feed.atom'],
      ['/status/feed.atom?lang=ja', 'feed.ja.atom'],
      ['/status.json', 'status.json'],
      ['/status.css', 'status.css'],
      ['/status.js', 'status.js'],
    ] as const) {
      const text = async (address: string) => readable(await (await fetch(address)).text());
      await until(async () => (await text(`${url}/${file}`)) === (await text(server.url + live)));
    }
    const links = [...read(folder, 'index.html').matchAll(/(?:href|src)="([^"]*)"/g)].map(
      ([, to = '']) => to,
    );
    for (const to of links.filter((each) => !each.startsWith('data:')))
      expect(readdirSync(folder)).toContain(to);
    for (const name of readdirSync(folder)) expect(read(folder, name)).not.toContain('SECRET');
  });

  it('[CAST-6] that cannot be written disturbs nobody, and is made up for when it can', async () => {
    const folder = join(temporaryFolder(), 'status');
    writeFileSync(folder, 'a file stands in the way');
    const lines: string[] = [];
    const logDestination = { write: (line: string) => void lines.push(line) };
    const server = await testServer({ statusPageDir: folder, logLevel: 'info', logDestination });
    await tell(server, await server.declare(), 'Payments are slow.');
    await until(() => lines.some((line) => line.includes('cannot be written: it is tried again')));
    expect((await server.call('GET', '/healthz')).body.status).toBe('ok');
    rmSync(folder);
    await until(() => read(folder, 'index.html').includes('Payments are slow.'));
  });

  it('[CAST-6] is written by a command of its own while the server runs, and what else lies there stays', async () => {
    const dataDir = temporaryFolder();
    const out = join(temporaryFolder(), 'out');
    const server = await testServer({ dataDir });
    await tell(server, await server.declare({ title: 'SECRET' }), 'Payments are slow.');
    mkdirSync(out);
    for (const name of ['own.html', 'page-9.html', '.index.html.unfinished'])
      writeFileSync(join(out, name), 'x');
    const { status, stderr } = exported(dataDir, out);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(out).sort()).toEqual(
      [
        'feed.atom',
        'feed.ja.atom',
        'index.html',
        'index.ja.html',
        'own.html',
        'status.css',
        'status.js',
        'status.json',
      ].sort(),
    );
    const feed = await server.call('GET', '/status/feed.atom?lang=en', { token: null });
    expect(readable(read(out, 'feed.atom'))).toBe(readable(feed.body));
    const missing = exported(join(dataDir, 'nothing'), out);
    expect([missing.status, missing.stderr.includes('does not exist')]).toEqual([1, true]);
  });

  it('[CAST-6] is never half written, whenever the process dies', async () => {
    const folder = temporaryFolder();
    const writer = join(import.meta.dirname, '..', '..', 'server', 'status-page', 'write-folder.ts');
    const program = `
      const { writeFolder } = await import(${JSON.stringify(writer)});
      for (let n = 0; ; n += 1) {
        const text = String(n % 10).repeat(300_000);
        await writeFolder(${JSON.stringify(folder)}, new Map([['index.html', text], ['feed.atom', text]]));
      }`;
    for (let kill = 0; kill < 8; kill += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      const before = read(folder, 'index.html');
      await until(() => read(folder, 'index.html') !== before);
      await new Promise((resolve) => setTimeout(resolve, kill * 3));
      child.kill('SIGKILL');
      await ended;
      for (const name of ['index.html', 'feed.atom']) {
        const text = read(folder, name);
        expect([name, text.length, new Set(text).size]).toEqual([
          name,
          text === '' ? 0 : 300_000,
          text === '' ? 0 : 1,
        ]);
      }
    }
  });
});
