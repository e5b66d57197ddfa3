import { describe, expect, it } from 'vitest';
import { testServer, until } from '#tests/support/test-server.ts';
import { addEmails, countsOf, isSettled, linesOf, sendUpdate, setMailServer } from './delivering.ts';
import { mailDouble } from './mail-double.ts';

async function delivered(
  says?: Parameters<typeof mailDouble>[0],
  addresses: readonly string[] = ['anna@example.com'],
  text?: string,
) {
  const mail = await mailDouble(says);
  const server = await testServer();
  await setMailServer(server, mail.port);
  await addEmails(server, addresses);
  const incident = await server.declare({ title: 'db-7 in rack 3 burns' });
  const broadcast = await sendUpdate(server, incident, text === undefined ? {} : { text });
  await until(async () => {
    const counts = await countsOf(server, incident, broadcast);
    return isSettled(counts) || (counts?.again ?? 0) === addresses.length;
  });
  return { mail, server, incident, broadcast, lines: await linesOf(server, incident, broadcast) };
}

function headersOf(raw: string): string {
  return raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
}

describe('an e-mail', () => {
  it('[CAST-4] goes to each recipient once, under the delivery’s key, over connections that are used again', async () => {
    const addresses = Array.from({ length: 60 }, (_, n) => `person${n}@example.com`);
    const { mail, lines } = await delivered({}, [...addresses, 'PERSON1@example.com', 'no address']);
    expect(mail.mails.map(({ to }) => to).sort()).toEqual(addresses.toSorted());
    const ids = mail.mails
      .map(({ raw }) => /^Message-ID: <(.*)@example.com>$/m.exec(headersOf(raw).replaceAll('\r', ''))?.[1])
      .sort();
    expect(ids).toEqual(lines.map(({ key }) => key).sort());
    expect(mail.connections()).toBeLessThanOrEqual(5);
  });

  it('[CAST-4] belongs to the thread of its incident and audience, and says nothing else of the incident', async () => {
    const { mail, server, incident } = await delivered();
    const second = await sendUpdate(server, incident, { text: 'We know why.' });
    await until(async () => (await countsOf(server, incident, second))?.delivered === 1);
    const threads = mail.mails.map(({ raw }) => /References: (\S+)/.exec(headersOf(raw))?.[1]);
    expect(threads).toHaveLength(2);
    expect(threads[0]).toMatch(/^<[0-9a-f]{64}@example\.com>$/);
    expect(threads[1]).toBe(threads[0]);
    expect(mail.mails.map(({ raw }) => raw).join('')).not.toMatch(/db-7|rack/);
  });

  it('[CAST-4] text that looks like headers stays text, and names cannot begin one', async () => {
    const { mail, server } = await delivered(
      {},
      ['anna@example.com'],
      'x\r\nBcc: eve@example.com\r\n.\r\nQUIT',
    );
    expect(mail.mails).toHaveLength(1);
    expect(headersOf(mail.mails[0]?.raw ?? '')).not.toMatch(/^bcc:/im);
    const refused = await setMailServer(server, mail.port, { fromName: 'Status\r\nBcc: eve@example.com' });
    expect(refused.status).toBe(400);
    const added = await addEmails(server, [
      'a@example.com\r\nBcc: eve@example.com',
      '<x@example.com>',
      'ü@example.com',
    ]);
    expect(added).toMatchObject({ added: 0, refused: { length: 3 } });
  });

  it('[CAST-4] a text that was taken before the connection broke is a doubt, and is not sent again', async () => {
    const { mail, lines } = await delivered({ end: () => 'takes and drops' });
    expect(lines).toMatchObject([{ state: 'unknown', reason: 'connection_lost', dueAt: null }]);
    expect(mail.mails).toHaveLength(1);
  });

  it('[CAST-4] a server that is busy is tried again, one that refuses is not, and each says why', async () => {
    const busy = await delivered({ end: () => '451 come back later' });
    expect(busy.lines).toMatchObject([{ state: 'failed', reason: 'busy', detail: '451 come back later' }]);
    expect(busy.lines[0]?.dueAt).not.toBeNull();
    const unknown = await delivered({ to: () => '550 no such person' });
    expect(unknown.lines).toMatchObject([
      { state: 'failed', reason: 'rejected', detail: '550 no such person', dueAt: null },
    ]);
  });

  it('[CAST-4] one that is refused does not cost the others theirs', async () => {
    const { lines } = await delivered({ to: (to) => (to.startsWith('b') ? '550 no' : '250 yes') }, [
      'a@example.com',
      'b@example.com',
      'c@example.com',
    ]);
    expect(lines.map(({ state }) => state)).toEqual(['delivered', 'failed', 'delivered']);
  });

  it('[CAST-4] a mail server that is not there is tried again; one that nobody set up is said', async () => {
    const server = await testServer();
    await addEmails(server, ['anna@example.com']);
    const incident = await server.declare();
    const first = await sendUpdate(server, incident);
    await until(async () => isSettled(await countsOf(server, incident, first)));
    expect(await linesOf(server, incident, first)).toMatchObject([{ state: 'failed', reason: 'not_set_up' }]);
    await setMailServer(server, 1);
    const second = await sendUpdate(server, incident);
    await until(async () => (await countsOf(server, incident, second))?.again === 1);
    expect(await linesOf(server, incident, second)).toMatchObject([
      { state: 'failed', reason: 'no_connection' },
    ]);
  });

  it('[CAST-4] the password comes in and never goes out, and stays with the server that it was given for', async () => {
    const server = await testServer();
    const password = 'a password that nobody sees';
    const set = await setMailServer(server, 25, { user: 'status', security: 'starttls', password });
    expect(set.body.email).toMatchObject({ hasPassword: true });
    const kept = await setMailServer(server, 25, { user: 'status', security: 'starttls', fromName: 'New' });
    expect(kept.body.email).toMatchObject({ hasPassword: true, fromName: 'New' });
    const moved = await setMailServer(server, 26, { user: 'status', security: 'starttls' });
    expect(moved.body.email).toMatchObject({ hasPassword: false });
    expect(JSON.stringify([set.body, kept.body, moved.body])).not.toContain(password);
  });

  it('[CAST-4] a test sends a real message, and says what came of it', async () => {
    const mail = await mailDouble({ to: (to) => (to.startsWith('no') ? '550 no' : '250 yes') });
    const server = await testServer();
    await setMailServer(server, mail.port);
    const test = async (address: string) =>
      (await server.call('POST', '/api/v1/workspace/channels/email/test', { body: { address } })).body;
    expect(await test('me@example.com')).toEqual({ state: 'delivered', reason: null, detail: null });
    expect(await test('no@example.com')).toEqual({ state: 'failed', reason: 'rejected', detail: '550 no' });
    expect(mail.mails).toHaveLength(1);
  });
});
