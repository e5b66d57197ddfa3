import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from '#server/index.ts';
import { serverOptions } from './server-options.ts';
import { startOptions } from './start-options.ts';
import { windowUrl } from './window-url.ts';

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-desktop-options-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function optionsWith(env: Readonly<Record<string, string>>) {
  const said = { args: ['--port', '0'], env, userData: folder, lastPort: undefined };
  return serverOptions(startOptions({ ...said, rendererDir: '/renderer' }), env);
}

/** What a browser is answered that reached this machine by a name. */
function statusBy(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/healthz', headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('the desktop’s server', () => {
  it('[AUTH-2] answers to the names in QUARTERDECK_HOSTS, as the server alone does, and to no other', async () => {
    const options = optionsWith({
      QUARTERDECK_HOSTS: 'war.example box.fritz.box',
      QUARTERDECK_LOG: 'silent',
    });
    const server = await startServer(options);
    try {
      const names = ['war.example', 'box.fritz.box', '127.0.0.1', 'evil.example'];
      const statuses = await Promise.all(names.map((name) => statusBy(name, server.port)));
      expect(statuses).toEqual([200, 200, 200, 403]);
    } finally {
      await server.stop();
    }
  });

  it('[DESK-1] takes what the server alone takes, beside its own folder', () => {
    const options = optionsWith({
      QUARTERDECK_URL: 'https://war.example/',
      QUARTERDECK_ORIGINS: 'https://portal.example',
      QUARTERDECK_PROXIES: '10.0.0.0/8',
      QUARTERDECK_BACKUPS: 'off',
      QUARTERDECK_DATA: folder,
    });
    expect(options).toMatchObject({
      host: '127.0.0.1',
      port: 0,
      dataDir: folder,
      rendererDir: '/renderer',
      publicUrl: 'https://war.example',
      allowedOrigins: ['https://portal.example'],
      trustedProxies: ['10.0.0.0/8'],
      backups: 'off',
    });
  });

  it('[DESK-4] says what is wrong in them', () => {
    expect(() => optionsWith({ QUARTERDECK_PROXIES: 'nowhere' })).toThrow(/proxy “nowhere”/);
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:4711'],
    ['::', 'http://127.0.0.1:4711'],
    ['192.168.1.5', 'http://192.168.1.5:4711'],
    ['::1', 'http://[::1]:4711'],
  ])('[DESK-1] that listens on %s is found by this machine’s window at %s', (host, url) => {
    expect(windowUrl(host, 4711)).toBe(url);
  });
});
