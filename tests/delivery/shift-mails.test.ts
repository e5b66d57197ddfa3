import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { noMailServer, readMail, startMailServer } from '#tests/support/mail-server.ts';
import { type MovableClock, movableClock } from '#tests/support/movable-clock.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, type TestServer, testServer, until } from '#tests/support/test-server.ts';
import { setMailServer } from './delivering.ts';
import { type Mail, type MailDoubleSays, mailDouble } from './mail-double.ts';

const PATH = '/api/v1/me/reminders';

/** A server on a clock that is moved on, with a mail server that is a double. */
async function opened(says: MailDoubleSays = {}, kind = 'real') {
  const clock = movableClock();
  const mail = await mailDouble(says);
  const dataDir = temporaryFolder();
  const server = await testServer({ clock, dataDir });
  await setMailServer(server, mail.port);
  const incident = await server.declare({ title: 'Secret checkout', kind });
  const ana = await server.person(incident, 'responder', 'Ana');
  const bo = await server.person(incident, 'scribe', 'Bo');
  return { clock, mail, server, incident, ana, bo, dataDir };
}

function codeIn(raw: string): string {
  return /^\d{6}\r?$/m.exec(raw)?.[0].trim() ?? '';
}

/** Sets an address and types the code that arrived there. */
async function chooses(
  server: TestServer,
  mails: () => readonly string[],
  token: string,
  address: string,
  language: 'en' | 'ja' = 'en',
) {
  const set = await server.call('PUT', PATH, { token, body: { address, language } });
  expect(set.body).toMatchObject({ email: { address, language, confirmedAt: null } });
  const raw = mails().find((each) => each.includes(address)) ?? mails().at(-1) ?? '';
  const code = codeIn(readMail(raw).parts[0]?.[1] ?? '');
  const confirmed = await server.call('POST', `${PATH}/confirm`, { token, body: { code } });
  expect([confirmed.status, confirmed.body.email.confirmedAt]).toEqual([200, expect.any(String)]);
}

/** Ana is to relieve Bo as scribe in an hour and ten minutes. */
async function plansShift({ server, incident, ana, clock }: Awaited<ReturnType<typeof opened>>) {
  const from = plus(clock.now(), 70 * MINUTE);
  const shifts = [{ role: 'scribe', person: ana.participant, from, to: plus(from, 8 * HOUR) }];
  const { body } = await server.command(OWNER_TOKEN, incident, 'shift.plan', { shifts });
  expect(body.error).toBeUndefined();
  return { from, shift: body.events[0].data.shifts[0].id as string };
}

async function passes(clock: MovableClock, minutes: number): Promise<void> {
  await clock.advance(minutes * MINUTE);
}

async function sentReminders(server: TestServer, incident: string): Promise<number> {
  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?limit=500`);
  return body.events.filter(
    ({ type, data }: { type: string; data: { kind: string } }) =>
      type === 'reminder.sent' && data.kind.startsWith('shift-'),
  ).length;
}

function raws(mails: readonly Mail[]): () => readonly string[] {
  return () => mails.map(({ raw }) => raw);
}

/** What lies on the disk. */
function addressesIn(dataDir: string): readonly unknown[] {
  const db = new Sqlite(join(dataDir, 'quarterdeck.db'), { readonly: true });
  try {
    return db.prepare('SELECT address FROM shift_contacts').pluck().all();
  } finally {
    db.close();
  }
}

it('[SHIFT-2] both sides get each reminder once, in their language and on their clock, without a title', async () => {
  const room = await opened();
  const { clock, mail, server, incident, ana, bo } = room;
  await server.command(ana.session, incident, 'participant.describe', { zone: 'Asia/Tokyo' });
  await chooses(server, raws(mail.mails), ana.session, 'ana@example.com', 'ja');
  await chooses(server, raws(mail.mails), bo.session, 'bo@example.com');
  const { from } = await plansShift(room);
  await passes(clock, 11);
  await until(() => mail.mails.length === 4);
  const told = Object.fromEntries(mail.mails.slice(2).map(({ to, raw }) => [to, readMail(raw)]));
  expect(told['bo@example.com']?.subject).toBe('[QD-1] Hand over as scribe');
  expect(told['bo@example.com']?.parts[0]?.[1]).toMatch(
    /\(UTC: you have not said.*\r?\n\r?\nAna comes after you/s,
  );
  const tokyo = new Intl.DateTimeFormat('ja', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(from));
  const japanese = told['ana@example.com'];
  expect(japanese?.subject).toBe('[QD-1] シフト開始のお知らせ（記録係）');
  expect(japanese?.parts[0]?.[1]).toContain(`${tokyo}（Asia/Tokyo）`);
  expect(japanese?.parts[0]?.[1]).toContain('Bo さんと交代します');
  expect(japanese?.parts[0]?.[1]).toContain(`${server.url}/incidents/${incident}`);
  for (const { raw } of mail.mails) expect(JSON.stringify(readMail(raw))).not.toContain('Secret');
  await passes(clock, 45);
  await until(() => mail.mails.length === 6);
  await passes(clock, 15);
  await until(() => mail.mails.length === 8);
  expect(mail.mails).toHaveLength(2 + (await sentReminders(server, incident)));
});

it('[SHIFT-2] nothing goes to an address that was not confirmed, and codes are few and cannot be guessed', async () => {
  const room = await opened();
  const { clock, mail, server, ana, bo } = room;
  const body = { address: 'stranger@example.com', language: 'en' };
  await server.call('PUT', PATH, { token: ana.session, body });
  const code = codeIn(readMail(mail.mails[0]?.raw ?? '').parts[0]?.[1] ?? '');
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const type = (typed: string) =>
    server.call('POST', `${PATH}/confirm`, { token: ana.session, body: { code: typed } });
  for (let tries = 0; tries < 5; tries += 1)
    expect((await type(wrong)).body.error.details.reason).toBe('reminders_code_wrong');
  expect((await type(code)).status).toBe(400);
  const again = async (token: string) => (await server.call('PUT', PATH, { token, body })).status;
  expect([await again(bo.session), await again(ana.session), await again(bo.session)]).toEqual([
    200, 200, 429,
  ]);
  expect((await server.call('DELETE', PATH, { token: ana.session })).body.email).toBeNull();
  expect([await again(ana.session), mail.mails.length]).toEqual([429, 3]);
  await plansShift(room);
  await passes(clock, 12);
  await until(async () => (await sentReminders(server, room.incident)) === 2);
  expect(mail.mails).toHaveLength(3);
  await passes(clock, 60);
  expect((await server.call('GET', PATH, { token: bo.session })).body.email).toBeNull();
});

it('[SHIFT-2] a reminder is not sent any more a quarter of an hour late, nor to an erased address', async () => {
  let takes = false;
  const room = await opened({ end: (_mail, count) => (takes || count <= 2 ? 'takes' : '451 later') });
  const { clock, mail, server, ana, bo } = room;
  await chooses(server, raws(mail.mails), ana.session, 'ana@example.com');
  await chooses(server, raws(mail.mails), bo.session, 'bo@example.com');
  await plansShift(room);
  await passes(clock, 11);
  await until(async () => (await sentReminders(server, room.incident)) === 2);
  await server.call('DELETE', PATH, { token: bo.session });
  await passes(clock, 16);
  takes = true;
  await passes(clock, 30);
  await until(() => mail.mails.length > 2);
  expect(mail.mails.slice(2).map(({ to }) => to)).toEqual(['ana@example.com']);
  expect(await sentReminders(server, room.incident)).toBe(4);
});

it('[SHIFT-2] what may have been taken is not sent again', async () => {
  const room = await opened({ end: (_mail, count) => (count === 2 ? 'takes and drops' : 'takes') });
  const { clock, mail, server, ana } = room;
  await chooses(server, raws(mail.mails), ana.session, 'ana@example.com');
  await plansShift(room);
  await passes(clock, 11);
  await until(() => mail.mails.length === 2);
  await passes(clock, 40);
  expect(mail.mails).toHaveLength(2);
  await passes(clock, 6);
  await until(() => mail.mails.length === 3);
});

it('[INC-3] a drill’s shifts send nobody a mail', async () => {
  const room = await opened({}, 'drill');
  const { clock, mail, server, incident, ana } = room;
  await chooses(server, raws(mail.mails), ana.session, 'ana@example.com');
  await plansShift(room);
  await passes(clock, 56);
  await until(async () => (await sentReminders(server, incident)) === 4);
  expect(mail.mails).toHaveLength(1);
});

it('[SHIFT-2] addresses are their person’s alone: refused to tokens of programs, gone with who is removed', async () => {
  const { mail, server, incident, ana, bo, dataDir } = await opened();
  expect((await server.call('GET', PATH)).body.error.details.reason).toBe('reminders_need_person');
  await chooses(server, raws(mail.mails), ana.session, 'ana@example.com');
  expect((await server.call('GET', PATH, { token: bo.session })).body).toEqual({
    canMail: true,
    email: null,
  });
  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?limit=500`);
  expect(JSON.stringify(body)).not.toContain('ana@example.com');
  const change = { address: 'ana@example.com', language: 'ja' };
  expect((await server.call('PUT', PATH, { token: ana.session, body: change })).body.email).toMatchObject({
    language: 'ja',
    confirmedAt: expect.any(String),
  });
  expect(mail.mails).toHaveLength(1);
  expect(addressesIn(dataDir)).toEqual(['ana@example.com']);
  const removal = { participant: ana.participant, reason: 'a wrong number' };
  await server.command(OWNER_TOKEN, incident, 'participant.remove', removal);
  expect(addressesIn(dataDir)).toEqual([]);
  await server.call('PUT', '/api/v1/workspace/channels', { body: { email: null } });
  expect(
    (await server.call('PUT', PATH, { token: bo.session, body: change })).body.error.details.reason,
  ).toBe('reminders_no_email');
});

it('[SHIFT-2] a real mail server puts code and reminder into the mailbox', async (context) => {
  const missing = noMailServer();
  if (missing !== null) return context.skip(missing);
  const mailServer = await startMailServer(join(temporaryFolder(), 'mailbox'));
  onTestFinished(mailServer.stop);
  const clock = movableClock();
  const server = await testServer({ clock });
  await setMailServer(server, mailServer.port);
  const incident = await server.declare();
  const ana = await server.person(incident, 'responder', 'Ana');
  await chooses(server, mailServer.mails, ana.session, 'ana@example.com');
  const from = plus(clock.now(), 20 * MINUTE);
  const shifts = [{ role: 'responder', person: ana.participant, from, to: plus(from, HOUR) }];
  await server.command(OWNER_TOKEN, incident, 'shift.plan', { shifts });
  await clock.advance(6 * MINUTE);
  await until(() => mailServer.mails().length === 2);
  const subjects = mailServer.mails().map((each) => readMail(each).subject);
  expect(subjects.toSorted()).toEqual(['Your code for shift reminders', '[QD-1] Your shift as responder']);
});
