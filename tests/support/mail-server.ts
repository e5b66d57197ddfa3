import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Debian's own Python, for which its package of the mail server is made. */
const PYTHON = '/usr/bin/python3';

/** Why no real mail server can be started here; null where one can. */
export function noMailServer(): string | null {
  return spawnSync(PYTHON, ['-c', 'import aiosmtpd']).status === 0 ? null : 'no python3-aiosmtpd here';
}

export interface MailServer {
  readonly port: number;
  /** All that it took, as it lies in the mailbox. */
  readonly mails: () => readonly string[];
  readonly stop: () => void;
}

/** Starts a mail server that puts everything into a mailbox, a folder that is not there yet. */
export async function startMailServer(mailbox: string): Promise<MailServer> {
  const port = await freePort();
  const child = spawn(
    PYTHON,
    ['-m', 'aiosmtpd', '-n', '-l', `127.0.0.1:${port}`, '-c', 'aiosmtpd.handlers.Mailbox', mailbox],
    { stdio: 'ignore' },
  );
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the mail server ended with ${child.exitCode}`);
    await wait(50);
  }
  const folder = join(mailbox, 'new');
  return {
    port,
    mails: () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    stop: () => void child.kill('SIGKILL'),
  };
}

/** The reader of mail that comes with Python: another program than the one that wrote it. */
const READ = `
import email, email.policy, json, sys
mail = email.message_from_string(sys.stdin.read(), policy=email.policy.default)
parts = [[p.get_content_type(), p.get_content()] for p in mail.walk() if not p.is_multipart()]
print(json.dumps({'subject': mail['subject'], 'parts': parts}))
`;

/** A mail as its reader sees it: the subject, and each part with its type. */
export function readMail(mail: string): {
  readonly subject: string;
  readonly parts: readonly [string, string][];
} {
  return JSON.parse(spawnSync(PYTHON, ['-c', READ], { input: mail, encoding: 'utf8' }).stdout);
}

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('data', () => socket.destroy());
  });
}
