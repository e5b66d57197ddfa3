import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HOUR, plus, toInstant } from '#shared/time/instant.ts';
import { mortalServer } from '#tests/faults/mortal-server.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, until } from '#tests/support/test-server.ts';
import { setMailServer } from './delivering.ts';
import { mailDouble } from './mail-double.ts';

const PEOPLE = 12;
/** How many mails are under way at once. */
const AT_ONCE = 2;

it('[SHIFT-2] a server that is killed while it mails reminders sends the others when it is back, and none twice', {
  timeout: 120_000,
}, async () => {
  let reminders = 0;
  let heardThird = () => {};
  const third = new Promise<void>((resolve) => {
    heardThird = resolve;
  });
  const mail = await mailDouble({
    end: ({ raw }) => {
      if (!raw.includes('[QD-1]')) return 'takes';
      reminders += 1;
      if (reminders === 3) heardThird();
      return 'takes';
    },
  });
  const settings = join(temporaryFolder(), 'settings.json');
  writeFileSync(settings, JSON.stringify({ limits: { codes: { burst: 1_000, perSecond: 1_000 } } }));
  const mortal = await mortalServer(['--settings', settings]);
  const server = mortal.server();
  await setMailServer(server, mail.port);
  const incident = await server.declare();
  const now = toInstant(Date.now());
  const shifts: object[] = [];
  for (let slot = 1; slot <= PEOPLE; slot += 1) {
    const { session: token, participant } = await server.person(incident, 'responder', `P${slot}`);
    const address = `p${slot}@example.com`;
    await server.call('PUT', '/api/v1/me/reminders', { token, body: { address, language: 'en' } });
    const code = /^\d{6}\r?$/m.exec(mail.mails.at(-1)?.raw ?? '')?.[0].trim();
    const typed = await server.call('POST', '/api/v1/me/reminders/confirm', { token, body: { code } });
    expect(typed.status).toBe(200);
    shifts.push({ role: 'responder', slot, person: participant, from: now, to: plus(now, HOUR) });
  }
  // They begin at once, so that each is reminded at once.
  expect((await server.command(OWNER_TOKEN, incident, 'shift.plan', { shifts })).status).toBe(200);
  await third;
  await mortal.kill();
  const before = mail.mails.length - PEOPLE;
  expect(before).toBeLessThan(PEOPLE);
  await mortal.start();
  await until(() => mail.mails.length - PEOPLE >= PEOPLE - AT_ONCE, 60_000);
  // The last of the row has gone out, or was a doubt: what is asked for now comes after it.
  const { body } = await mortal.server().call('GET', `/api/v1/incidents/${incident}/events?limit=500`);
  const sent = body.events.filter(({ type }: { readonly type: string }) => type === 'reminder.sent');
  const told = mail.mails.slice(PEOPLE).map(({ to }) => to);
  expect(new Set(told).size).toBe(told.length);
  expect(sent.length).toBeGreaterThanOrEqual(PEOPLE);
});
