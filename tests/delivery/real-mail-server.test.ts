import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testServer, until } from '#tests/support/test-server.ts';
import { addEmails, countsOf, linesOf, sendUpdate, setMailServer } from './delivering.ts';

/** Debian's own Python, for which its package of the mail server is made. */
const PYTHON = '/usr/bin/python3';

/** The reader of mail that comes with Python: another program than the one that wrote it. */
const READ = `
import email, email.policy, json, sys
mail = email.message_from_string(sys.stdin.read(), policy=email.policy.default)
parts = [[p.get_content_type(), p.get_content()] for p in mail.walk() if not p.is_multipart()]
print(json.dumps({'subject': mail['subject'], 'parts': parts}))
`;

function isThere(): boolean {
  return spawnSync(PYTHON, ['-c', 'import aiosmtpd']).status === 0;
}

async function freePort(): Promise<number> {
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

it('[CAST-4] a real mail server puts an update into the mailbox, as text and as HTML, in both scripts', async (context) => {
  if (!isThere()) return context.skip('no python3-aiosmtpd here');
  const mailbox = join(temporaryFolder(), 'mailbox');
  const port = await freePort();
  const child = spawn(
    PYTHON,
    ['-m', 'aiosmtpd', '-n', '-l', `127.0.0.1:${port}`, '-c', 'aiosmtpd.handlers.Mailbox', mailbox],
    { stdio: 'ignore' },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  await until(() => answers(port));
  const server = await testServer();
  await setMailServer(server, port);
  await addEmails(server, ['anna@example.com', 'ben@example.com']);
  const incident = await server.declare();
  const broadcast = await sendUpdate(server, incident, { text: '決済が失敗しています。\n.\nWe are on it.' });
  await until(async () => (await countsOf(server, incident, broadcast))?.delivered === 2);
  const folder = join(mailbox, 'new');
  expect(existsSync(folder)).toBe(true);
  const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const keys = (await linesOf(server, incident, broadcast)).map(({ key }) => `<${key}@example.com>`);
  expect(mails.map((mail) => /^Message-ID:\s+(.*)$/m.exec(mail)?.[1]?.trim()).sort()).toEqual(
    keys.toSorted(),
  );
  for (const mail of mails) {
    const read = spawnSync(PYTHON, ['-c', READ], { input: mail, encoding: 'utf8' });
    const { subject, parts } = JSON.parse(read.stdout) as { subject: string; parts: [string, string][] };
    expect(subject).toBe('[QD-1] Service update: Investigating');
    expect(parts.map(([type]) => type)).toEqual(['text/plain', 'text/html']);
    expect(parts[0]?.[1].replaceAll('\r\n', '\n')).toContain('決済が失敗しています。\n.\nWe are on it.');
    expect(parts[1]?.[1]).toContain('決済が失敗しています。<br>.<br>We are on it.');
  }
});
