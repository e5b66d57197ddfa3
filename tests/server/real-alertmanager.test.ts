import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testServer, until } from '#tests/support/test-server.ts';

const BINARIES = ['prometheus-alertmanager', 'amtool'];
const present = BINARIES.every((name) => spawnSync(name, ['--version']).error === undefined);
if (!present) process.stderr.write(`no real Alertmanager here: ${BINARIES.join(', ')} are not installed\n`);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts Alertmanager with a receiver that is our hook, as the owner is told to configure it. */
async function alertmanager(receiver: { url: string; username: string; password: string }): Promise<string> {
  const folder = temporaryFolder();
  const config = {
    route: { receiver: 'room', group_by: ['alertname', 'service'], group_wait: '0s', group_interval: '1s' },
    receivers: [
      {
        name: 'room',
        webhook_configs: [
          {
            url: receiver.url,
            send_resolved: true,
            http_config: { basic_auth: { username: receiver.username, password: receiver.password } },
          },
        ],
      },
    ],
  };
  // JSON is YAML.
  writeFileSync(join(folder, 'config.yml'), JSON.stringify(config));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(
    'prometheus-alertmanager',
    [
      `--config.file=${join(folder, 'config.yml')}`,
      `--storage.path=${join(folder, 'data')}`,
      `--web.listen-address=${address}`,
      '--cluster.listen-address=',
    ],
    { stdio: 'ignore' },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = `http://${address}`;
  await until(async () => (await fetch(`${url}/-/ready`).catch(() => null))?.ok === true, 15_000);
  return url;
}

it.runIf(present)(
  '[INC-1] a real Alertmanager opens one incident and notes its resolution',
  async () => {
    const server = await testServer();
    const { body: receiver } = await server.call('GET', '/api/v1/alert-sender');
    const url = await alertmanager(receiver);
    const fire = (...more: string[]) =>
      execFileSync('amtool', [
        `--alertmanager.url=${url}`,
        'alert',
        'add',
        'alertname=HTTP5xxRate',
        'service=web',
        'severity=critical',
        ...more,
      ]);
    const listed = async () => (await server.call('GET', '/api/v1/incidents')).body.incidents;

    fire('instance=web-07', '--annotation=summary=決済APIで5xxが急増しています');
    await until(async () => (await listed()).length > 0, 15_000);
    fire('instance=web-09', '--annotation=summary=決済APIで5xxが急増しています');
    const [{ incident }] = await listed();
    const signal = async () => {
      const { body } = await server.call('GET', `/api/v1/incidents/${incident}`);
      return Object.values<{ status: string; alerts: object }>(body.state.signals)[0];
    };
    await until(async () => Object.keys((await signal())?.alerts ?? {}).length === 2, 15_000);
    expect(await listed()).toMatchObject([{ title: '決済APIで5xxが急増しています', severity: 'SEV2' }]);

    const end = new Date(Date.now() - 1_000).toISOString();
    const start = new Date(Date.now() - 60_000).toISOString();
    for (const instance of ['web-07', 'web-09'])
      fire(`instance=${instance}`, `--start=${start}`, `--end=${end}`);
    await until(async () => (await signal())?.status === 'resolved', 20_000);
    expect(await listed()).toHaveLength(1);
  },
  60_000,
);
