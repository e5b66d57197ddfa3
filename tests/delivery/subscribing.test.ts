import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/time/instant.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { until } from '#tests/support/test-server.ts';
import { addEmails, countsOf, isSettled, linesOf, sendUpdate, setMailServer } from './delivering.ts';
import { mailDouble } from './mail-double.ts';
import {
  follow,
  linkIn,
  openToSubscribers,
  PUBLIC_URL,
  recipientsOf,
  serverOf,
  subscribe,
  subscribed,
} from './subscribing.ts';

/** What the status page's form leads to, without what may differ by language. */
const LOOK = 'Look into your mailbox';

describe('subscribing', () => {
  it('[CAST-1] goes by form, mail, link and button; then the public’s updates arrive, until the mail’s link ends them', async () => {
    const open = await openToSubscribers();
    const { server, mail } = open;
    const page = await server.call('GET', '/status?lang=ja', { token: null });
    expect(page.body).toContain('<form method="post" action="/status/subscribe?lang=ja">');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    const asked = await subscribe(server, 'anna@example.com', 'ja');
    expect([asked.status, asked.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(asked.body).toContain('メールをご確認ください');
    await until(() => mail.mails.length === 1);
    const link = linkIn(mail.mails[0]?.raw ?? '', 'confirm');
    expect(link.startsWith(`${PUBLIC_URL}/status/confirm/`)).toBe(true);
    expect(await recipientsOf(server)).toEqual([]);

    expect((await follow(server, link)).body).toContain('登録を完了する');
    const confirmed = await follow(server, link, 'POST');
    expect([confirmed.status, confirmed.body]).toEqual([200, expect.stringContaining('登録が完了しました')]);
    expect(await recipientsOf(server)).toMatchObject([
      { address: 'anna@example.com', audience: 'public', language: 'ja', confirmedAt: expect.any(String) },
    ]);

    const incident = await server.declare();
    await sendUpdate(server, incident, { audience: 'executives', text: 'For executives.' });
    const broadcast = await sendUpdate(server, incident);
    await until(async () => (await countsOf(server, incident, broadcast))?.delivered === 1);
    expect(mail.mails).toHaveLength(2);
    const update = mail.mails[1]?.raw ?? '';
    const leave = linkIn(update, 'unsubscribe');
    expect(update).toContain(`\r\nList-Unsubscribe: <${leave}?lang=ja>\r\n`);
    expect(update).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');

    expect((await follow(server, leave)).body).toContain('配信を停止する');
    const left = await follow(server, leave, 'POST');
    expect([left.status, left.body]).toEqual([200, expect.stringContaining('配信を停止しました')]);
    expect(await recipientsOf(server)).toEqual([]);
    expect(await linesOf(server, incident, broadcast)).toMatchObject([{ address: '', state: 'delivered' }]);
    const later = await sendUpdate(server, incident);
    await sleep(50);
    expect(await linesOf(server, incident, later)).toEqual([]);
    // Again, and by somebody who looks later: it says the same, and there is nothing left to end.
    for (const method of ['POST', 'GET'])
      expect((await follow(server, leave, method, { headers: { 'accept-language': 'ja' } })).body).toContain(
        '配信を停止しました',
      );
  });

  it('[CAST-1] is offered only where e-mail is set up and the server knows its public address', async () => {
    const mail = await mailDouble();
    const known = await serverOf();
    const unknown = await serverOf({ publicUrl: undefined });
    const offers = async (server: typeof known) =>
      (await server.call('GET', '/status', { token: null })).body.includes('<form');
    expect([await offers(known), await offers(unknown)]).toEqual([false, false]);
    for (const server of [known, unknown]) {
      const refused = await subscribe(server, 'anna@example.com');
      expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('not offered here now')]);
      await setMailServer(server, mail.port);
    }
    expect([await offers(known), await offers(unknown)]).toEqual([true, false]);
    expect((await subscribe(unknown, 'anna@example.com')).status).toBe(409);
    await known.call('PUT', '/api/v1/workspace/channels', { body: { email: null } });
    expect(await offers(known)).toBe(false);
  });

  it('[CAST-1] answers the same to an address that is known, asked, or neither, and mails to no recipient', async () => {
    const open = await openToSubscribers();
    const { server, mail } = open;
    await subscribed(open, 'known@example.com');
    await subscribe(server, 'asked@example.com');
    await until(() => mail.mails.length === 2);
    const answers = [];
    for (const address of [
      'known@example.com',
      'KNOWN@example.com',
      'asked@example.com',
      'new@example.com',
    ]) {
      const { status, body, headers } = await subscribe(server, address);
      const { date: _when, 'keep-alive': _how, ...rest } = Object.fromEntries(headers);
      answers.push(JSON.stringify([status, body, rest]));
    }
    expect(new Set(answers).size).toBe(1);
    await until(() => mail.mails.length === 3);
    await subscribe(server, 'last@example.com');
    await until(() => mail.mails.length === 4);
    expect(mail.mails.map(({ to }) => to)).toEqual([
      'known@example.com',
      'asked@example.com',
      'new@example.com',
      'last@example.com',
    ]);
  });

  it('[CAST-1] whoever only looks changes nothing: scanners open every link, by GET and HEAD', async () => {
    const open = await openToSubscribers();
    const { server, mail } = open;
    await subscribed(open, 'anna@example.com');
    await subscribe(server, 'ben@example.com');
    await until(() => mail.mails.length === 2);
    const incident = await server.declare();
    const broadcast = await sendUpdate(server, incident);
    await until(async () => (await countsOf(server, incident, broadcast))?.delivered === 1);
    const confirm = linkIn(mail.mails[1]?.raw ?? '', 'confirm');
    const leave = linkIn(mail.mails[2]?.raw ?? '', 'unsubscribe');
    for (const link of [confirm, leave, `${confirm}?lang=ja`, `${leave}?lang=ja`])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) await follow(server, link, method);
    for (const method of ['GET', 'HEAD']) expect((await follow(server, confirm, method)).status).toBe(200);
    expect((await recipientsOf(server)).map(({ address }) => address)).toEqual(['anna@example.com']);
    expect((await follow(server, confirm, 'POST')).status).toBe(200);
    expect((await recipientsOf(server)).map(({ address }) => address)).toEqual([
      'anna@example.com',
      'ben@example.com',
    ]);
  });

  it('[CAST-1] a token confirms once, however many press at once; forged and cut ones confirm nothing', async () => {
    const { server, mail } = await openToSubscribers();
    await subscribe(server, 'anna@example.com');
    await until(() => mail.mails.length === 1);
    const link = linkIn(mail.mails[0]?.raw ?? '', 'confirm');
    for (const forged of [`${link}x`, link.slice(0, -1), `${PUBLIC_URL}/status/confirm/${'a'.repeat(300)}`])
      for (const method of ['GET', 'POST']) {
        const refused = await follow(server, forged, method);
        expect([refused.status, refused.body]).toEqual([404, expect.stringContaining('used already')]);
      }
    const pressed = await Promise.all(Array.from({ length: 8 }, () => follow(server, link, 'POST')));
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
    expect(await recipientsOf(server)).toHaveLength(1);
  });

  it('[CAST-1] who does not confirm within 24 hours is erased, and the link is dead', async () => {
    const dataDir = temporaryFolder();
    const clock = testClock();
    const { server, mail } = await openToSubscribers({}, { dataDir, clock, backups: 'off' });
    await subscribe(server, 'forgetful@example.com');
    await until(() => mail.mails.length === 1);
    const link = linkIn(mail.mails[0]?.raw ?? '', 'confirm');
    await clock.advance(24 * HOUR - MINUTE);
    expect((await follow(server, link)).status).toBe(200);
    await clock.advance(2 * MINUTE);
    expect((await follow(server, link, 'POST')).status).toBe(404);
    expect(await recipientsOf(server)).toEqual([]);
    await server.stop();
    expect(bytesIn(dataDir).includes('forgetful@')).toBe(false);
  });

  it('[CAST-1] nobody is bombed with mails: one address is asked three times at most, minutes apart', async () => {
    const clock = testClock();
    const { server, mail } = await openToSubscribers(
      {},
      { clock, limits: { subscriptions: { burst: 1_000, perSecond: 1 } } },
    );
    const asked = async (address: string, count: number) => {
      await subscribe(server, address);
      await subscribe(server, address.toUpperCase());
      await clock.advance(1_000);
      await until(() => mail.mails.length >= count);
    };
    await asked('anna@example.com', 1);
    expect(mail.mails).toHaveLength(1);
    for (const count of [2, 3]) {
      await clock.advance(5 * MINUTE);
      await asked('anna@example.com', count);
      expect(mail.mails).toHaveLength(count);
    }
    // The newest link is the one that counts.
    const [first = '', , third = ''] = mail.mails.map(({ raw }) => linkIn(raw, 'confirm'));
    expect([(await follow(server, first)).status, (await follow(server, third)).status]).toEqual([404, 200]);
    await clock.advance(HOUR);
    await asked('anna@example.com', 3);
    await asked('ben@example.com', 4);
    expect(mail.mails.map(({ to }) => to.slice(0, 4))).toEqual(['anna', 'anna', 'anna', 'ben@']);
  });

  it('[CAST-1] one sender may ask for a few addresses, and is told when to come back', async () => {
    const { server } = await openToSubscribers(
      {},
      { limits: { subscriptions: { burst: 3, perSecond: 0.001 } } },
    );
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await subscribe(server, `p${n}@example.com`, 'ja')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await subscribe(server, 'p@example.com', 'ja');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body).toContain('リクエストが多すぎます');
  });

  it.each([
    ['no at', 'anna'],
    ['a header', 'anna@example.com\r\nBcc: eve@example.com'],
    ['two', 'anna@example.com,eve@example.com'],
    ['a name', 'Anna <anna@example.com>'],
    ['letters of no mail server', 'ännä@example.com'],
    ['very long', `${'a'.repeat(64)}@${'b'.repeat(250)}.com`],
    ['enormous', `${'a'.repeat(4_000)}@example.com`],
    ['nothing', ''],
    ['a NUL', 'anna\0@example.com'],
  ])('[CAST-1] what is no address is refused, and nothing is mailed: %s', async (_what, address) => {
    const { server, mail } = await openToSubscribers();
    const refused = await subscribe(server, address);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(refused.body).toContain('not an e-mail address');
    await subscribe(server, ' ok@example.com ');
    await until(() => mail.mails.length > 0);
    expect(mail.mails.map(({ to }) => to)).toEqual(['ok@example.com']);
  });

  it('[CAST-1] a form of another site is refused, and one that is no form', async () => {
    const { server, mail } = await openToSubscribers();
    for (const origin of ['https://evil.example', 'null'])
      expect((await subscribe(server, 'anna@example.com', 'en', { origin })).status).toBe(403);
    const own = await subscribe(server, 'anna@example.com', 'en', { origin: PUBLIC_URL });
    expect(own.body).toContain(LOOK);
    const large = await subscribe(server, 'a'.repeat(20_000));
    expect(large.status).toBe(413);
    const json = await server.call('POST', '/status/subscribe', { token: null, body: '{"address":' });
    expect(json.status).toBe(400);
    await until(() => mail.mails.length === 1);
  });
});

describe('a confirmation mail', () => {
  it('[CAST-4] that may have been taken is not sent again by itself, and its link counts', async () => {
    const clock = testClock();
    const first = await openToSubscribers(
      { end: ({ to }) => (to.startsWith('d') ? 'takes and drops' : 'takes') },
      { clock },
    );
    await subscribe(first.server, 'doubt@example.com');
    await until(() => first.mail.mails.length === 1);
    await clock.advance(HOUR);
    await subscribe(first.server, 'sure@example.com');
    await until(() => first.mail.mails.length === 2);
    // It arrived after all.
    expect((await follow(first.server, linkIn(first.mail.mails[0]?.raw ?? '', 'confirm'))).status).toBe(200);
    expect(first.mail.mails.map(({ to }) => to)).toEqual(['doubt@example.com', 'sure@example.com']);
  });

  it('[CAST-4] that was refused for now is tried again with a token of its own, and a final refusal is not', async () => {
    const clock = testClock();
    let refusals = 0;
    const refuseOnce = () => {
      refusals += 1;
      return refusals === 1 ? '451 later' : 'takes';
    };
    const { server, mail } = await openToSubscribers(
      {
        end: refuseOnce,
        to: (to) => (to.startsWith('gone') ? '550 nobody' : '250 yes'),
      },
      { clock },
    );
    await subscribe(server, 'gone@example.com');
    await subscribe(server, 'busy@example.com');
    await until(async () => {
      await clock.advance(10_000);
      await sleep(20);
      return mail.mails.length > 0;
    });
    expect(mail.mails.map(({ to }) => to)).toEqual(['busy@example.com']);
    expect((await follow(server, linkIn(mail.mails[0]?.raw ?? '', 'confirm'), 'POST')).status).toBe(200);
  });

  it('[CAST-4] says nothing of any incident, in the reader’s language, and cannot be answered by machines', async () => {
    const { server, mail } = await openToSubscribers();
    const incident = await server.declare({ title: 'SECRET' });
    await sendUpdate(server, incident, { text: 'SECRET' });
    await subscribe(server, 'anna@example.com', 'ja');
    await until(() => mail.mails.length === 1);
    const raw = mail.mails[0]?.raw ?? '';
    expect(raw).not.toContain('SECRET');
    expect(raw).not.toMatch(/QD-1|List-Unsubscribe/);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('<html lang=3D"ja">');
  });
});

/** Two who got an update, and the link of each by which they end it. */
async function twoWithLinks() {
  const { server, mail } = await openToSubscribers();
  await addEmails(server, ['anna@example.com', 'ben@example.com']);
  const incident = await server.declare();
  const broadcast = await sendUpdate(server, incident);
  await until(async () => (await countsOf(server, incident, broadcast))?.delivered === 2);
  const [first = '', second = ''] = mail.mails.map(({ raw }) => linkIn(raw, 'unsubscribe'));
  return { server, mail, first, second };
}

describe('ending it', () => {
  it('[CAST-6] a mail program’s own button ends it (RFC 8058), as a form of either kind, without any page', async () => {
    const { server, first, second } = await twoWithLinks();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const one = await follow(server, first, 'POST', { headers: form, body: 'List-Unsubscribe=One-Click' });
    const parts = { 'content-type': 'multipart/form-data; boundary=b' };
    const body =
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    const two = await follow(server, second, 'POST', { headers: parts, body });
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(await recipientsOf(server)).toEqual([]);
  });

  it('[CAST-6] a ticket names one recipient, and no other can be made of it', async () => {
    const { server, first, second } = await twoWithLinks();
    const [head = '', mark = ''] = [
      first.slice(0, first.lastIndexOf('.')),
      second.slice(second.lastIndexOf('.')),
    ];
    for (const forged of [
      head + mark,
      first.slice(0, -1),
      head,
      `${head}.`,
      `${PUBLIC_URL}/status/unsubscribe/.`,
    ])
      for (const method of ['GET', 'POST']) expect((await follow(server, forged, method)).status).toBe(404);
    expect(await recipientsOf(server)).toHaveLength(2);
  });

  it('[CAST-6] the address is erased everywhere: lists, deliveries and what a mail server said of it, in the file and the log', async () => {
    const dataDir = temporaryFolder();
    const lines: string[] = [];
    const says = { to: (to: string) => `550 <${to}> is full` };
    const { server, mail } = await openToSubscribers(
      { end: () => 'takes', to: (to) => (mail.mails.length > 0 ? says.to(to) : '250 yes') },
      {
        dataDir,
        logLevel: 'trace',
        logDestination: { write: (line) => void lines.push(line) },
        backups: 'off',
      },
    );
    await subscribe(server, 'unforgettable@example.com');
    await until(() => mail.mails.length === 1);
    await follow(server, linkIn(mail.mails[0]?.raw ?? '', 'confirm'), 'POST');
    const incident = await server.declare();
    const broadcast = await sendUpdate(server, incident);
    await until(async () => isSettled(await countsOf(server, incident, broadcast)));
    expect(await linesOf(server, incident, broadcast)).toMatchObject([
      { state: 'failed', detail: '550 <unforgettable@example.com> is full' },
    ]);
    const [recipient] = await recipientsOf(server);
    await server.call('DELETE', `/api/v1/workspace/recipients/${recipient?.id}`);
    expect(await linesOf(server, incident, broadcast)).toMatchObject([{ address: '', detail: null }]);
    await server.stop();
    expect(bytesIn(dataDir).includes('unforgettable')).toBe(false);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join('')).not.toMatch(/unforgettable|status\/confirm\/[\w-]{20}/);
  });

  it('[CAST-6] mails name no link where the server knows no public address', async () => {
    const mail = await mailDouble();
    const server = await serverOf({ publicUrl: undefined });
    await setMailServer(server, mail.port);
    await addEmails(server, ['anna@example.com']);
    const incident = await server.declare();
    const broadcast = await sendUpdate(server, incident);
    await until(async () => (await countsOf(server, incident, broadcast))?.delivered === 1);
    expect(mail.mails[0]?.raw).not.toMatch(/unsubscribe/i);
  });
});

/** All that lies in a folder, in one text. */
function bytesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  expect(existsSync(folder)).toBe(true);
  return files
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n');
}
