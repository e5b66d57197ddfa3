import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StartError } from '../errors.ts';
import { readConfig } from './config.ts';
import { defaultDataFolder } from './data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the configuration of a server alone', () => {
  it('is a local address and the user’s data folder when nothing is said', () => {
    expect(readConfig([], { XDG_DATA_HOME: '/d' }, 'linux')).toEqual({
      host: '127.0.0.1',
      port: 4600,
      dataDir: join('/d', 'quarterdeck'),
      ownerToken: undefined,
      logLevel: 'info',
      logFile: undefined,
      settings: {},
      limits: {},
      backups: {
        folder: join('/d', 'quarterdeck', 'backups'),
        settings: { everyMinutes: 10, keepLast: 6, keepHourly: 24, keepDaily: 7 },
      },
      trustedProxies: [],
      statusPageDir: undefined,
      statusPageBucket: undefined,
      publicUrl: undefined,
      allowedOrigins: [],
      allowedHosts: [],
      invite: false,
    });
  });

  it('takes a flag before the environment', () => {
    const env = { QUARTERDECK_PORT: '1', QUARTERDECK_DATA: '/from-env', QUARTERDECK_HOST: '0.0.0.0' };
    const config = readConfig(['--port', '0', '--data', '/from-flag', '--invite'], env);
    expect(config).toMatchObject({ port: 0, dataDir: '/from-flag', host: '0.0.0.0', invite: true });
  });

  it('finds the log file in the data folder', () => {
    const at = (path: string) => readConfig(['--data', '/d', '--log-file', path], {}).logFile;
    expect([at('server.log'), at('/var/log/q.log')]).toEqual([
      resolve('/d/server.log'),
      resolve('/var/log/q.log'),
    ]);
  });

  it.each([
    [['--port', 'http'], {}, /port “http”/],
    [['--port', '70000'], {}, /0 to 65535/],
    [['--prot', '1'], {}, /--prot/],
    [[], { QUARTERDECK_OWNER_TOKEN: 'x'.repeat(31) }, /at least 32 characters; it has 31/],
    [[], { QUARTERDECK_LOG: 'loud' }, /log level “loud”/],
    [['--url', 'ftp://x'], {}, /http or https/],
    [[], { QUARTERDECK_PROXIES: '10.0.0.0/8 proxy.example' }, /proxy “proxy.example”/],
    [['--settings', join(folder, 'absent.json')], {}, /cannot be read/],
  ])('refuses %j with %j in one line', (args, env, words) => {
    expect(() => readConfig(args, env)).toThrow(words);
  });

  it('never repeats a refused owner token', () => {
    const secret = 'short-secret';
    expect(() => readConfig([], { QUARTERDECK_OWNER_TOKEN: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });

  it('[INC-4] takes the workspace’s numbers from a file and names a wrong one', () => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, '{"taskMinutes": 7}');
    expect(readConfig(['--settings', file], {}).settings).toEqual({ taskMinutes: 7 });
    writeFileSync(file, '{"taskMinutes": "seven"}');
    expect(() => readConfig(['--settings', file], {})).toThrow(/taskMinutes/);
  });

  it('[SYNC-8] takes the server’s limits from the same file and names a wrong one', () => {
    const file = join(folder, 'limits.json');
    const own = { person: { burst: 100, perSecond: 20 } };
    writeFileSync(file, JSON.stringify({ taskMinutes: 7, limits: own }));
    expect(readConfig(['--settings', file], {})).toMatchObject({ settings: { taskMinutes: 7 }, limits: own });
    writeFileSync(file, '{"limits": {"person": {"burst": 0, "perSecond": 1}}}');
    expect(() => readConfig(['--settings', file], {})).toThrow(/limits: person: burst/);
    writeFileSync(file, '{"limits": {"persons": {"burst": 1, "perSecond": 1}}}');
    expect(() => readConfig(['--settings', file], {})).toThrow(/persons/);
  });

  it('[CAST-6] takes the status page’s bucket from the same file, and its key from the environment first', () => {
    const file = join(folder, 'bucket.json');
    const where = { endpoint: 'https://s3.example.com', region: 'eu-central-1', bucket: 'example-status' };
    writeFileSync(
      file,
      JSON.stringify({ statusPageBucket: { ...where, keyId: 'file', secret: 'in the file' } }),
    );
    const env = { QUARTERDECK_BUCKET_SECRET: 'in the environment' };
    expect(readConfig(['--settings', file], env).statusPageBucket).toEqual({
      ...where,
      prefix: '',
      pathStyle: false,
      keyId: 'file',
      secret: 'in the environment',
    });
    writeFileSync(file, JSON.stringify({ statusPageBucket: where }));
    expect(() => readConfig(['--settings', file], {})).toThrow(/QUARTERDECK_BUCKET_KEY_ID/);
    writeFileSync(file, JSON.stringify({ statusPageBucket: { ...where, prefix: 'no-slash' } }));
    expect(() => readConfig(['--settings', file], {})).toThrow(/statusPageBucket: prefix/);
  });

  it('[DESK-4] says what is wrong in Japanese too, on one line', () => {
    try {
      readConfig(['--port', 'x\ny'], {});
      expect.unreachable();
    } catch (error) {
      expect((error as StartError).sentence('ja')).toMatch(/^設定に誤り[^\n]*$/);
    }
  });
});

describe('the default data folder', () => {
  it.each([
    ['linux', {}, join('/home/a', '.local', 'share', 'quarterdeck')],
    ['linux', { XDG_DATA_HOME: '' }, join('/home/a', '.local', 'share', 'quarterdeck')],
    ['darwin', {}, join('/home/a', 'Library', 'Application Support', 'Quarterdeck')],
    ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'Quarterdeck')],
  ] as const)('on %s with %j is the user’s', (platform, env, path) => {
    expect(defaultDataFolder(platform, env, '/home/a')).toBe(path);
  });
});
