import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** A real Alertmanager that reports to the room. */
export interface Alertmanager {
  readonly fire: (...labels: string[]) => void;
  readonly stop: () => Promise<void>;
}

/** Whether this machine has the programs. */
export const hasAlertmanager = ['prometheus-alertmanager', 'amtool'].every(
  (name) => spawnSync(name, ['--version']).error === undefined,
);

export async function startAlertmanager(receiver: {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}): Promise<Alertmanager> {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-alertmanager-'));
  const { url, username, password } = receiver;
  const webhook = { url, send_resolved: true, http_config: { basic_auth: { username, password } } };
  const config = {
    route: { receiver: 'room', group_by: ['alertname', 'service'], group_wait: '0s', group_interval: '1s' },
    receivers: [{ name: 'room', webhook_configs: [webhook] }],
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
  await expect
    .poll(async () => (await fetch(`http://${address}/-/ready`).catch(() => null))?.ok, { timeout: 15_000 })
    .toBe(true);
  return {
    fire: (...labels) => {
      execFileSync('amtool', [`--alertmanager.url=http://${address}`, 'alert', 'add', ...labels]);
    },
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
}
