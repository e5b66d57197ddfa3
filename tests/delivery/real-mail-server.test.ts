import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { noMailServer, readMail, startMailServer } from '#tests/support/mail-server.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testServer, until } from '#tests/support/test-server.ts';
import { addEmails, countsOf, linesOf, sendUpdate, setMailServer } from './delivering.ts';

it('[CAST-4] a real mail server puts an update into the mailbox, as text and as HTML, in both scripts', async (context) => {
  const missing = noMailServer();
  if (missing !== null) return context.skip(missing);
  const mailServer = await startMailServer(join(temporaryFolder(), 'mailbox'));
  onTestFinished(mailServer.stop);
  const server = await testServer();
  await setMailServer(server, mailServer.port);
  await addEmails(server, ['anna@example.com', 'ben@example.com']);
  const incident = await server.declare();
  const broadcast = await sendUpdate(server, incident, { text: '決済が失敗しています。\n.\nWe are on it.' });
  await until(async () => (await countsOf(server, incident, broadcast))?.delivered === 2);
  const mails = mailServer.mails();
  const keys = (await linesOf(server, incident, broadcast)).map(({ key }) => `<${key}@example.com>`);
  expect(mails.map((mail) => /^Message-ID:\s+(.*)$/m.exec(mail)?.[1]?.trim()).sort()).toEqual(
    keys.toSorted(),
  );
  for (const mail of mails) {
    const { subject, parts } = readMail(mail);
    expect(subject).toBe('[QD-1] Service update: Investigating');
    expect(parts.map(([type]) => type)).toEqual(['text/plain', 'text/html']);
    expect(parts[0]?.[1].replaceAll('\r\n', '\n')).toContain('決済が失敗しています。\n.\nWe are on it.');
    expect(parts[1]?.[1]).toContain('決済が失敗しています。<br>.<br>We are on it.');
  }
});
