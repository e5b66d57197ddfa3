import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { figures, howLong } from '#tests/faults/how-long.ts';
import { mortalServer } from '#tests/faults/mortal-server.ts';
import { randomOf, seedOfTheRun } from '#tests/support/random.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { until } from '#tests/support/test-server.ts';
import {
  addEmails,
  addRecipient,
  addWebhook,
  countsOf,
  decide,
  isSettled,
  linesOf,
  sendUpdate,
  setChannel,
  setMailServer,
} from './delivering.ts';
import { mailDouble } from './mail-double.ts';
import { webhookReceiver } from './receiver.ts';
import { SLACK_TOKEN, slackDouble } from './slack-double.ts';

const EMAILS = 25;
const WEBHOOKS = 6;
const CHATS = 3;
const ALL = EMAILS + WEBHOOKS + CHATS;

it('[CAST-4] through kills at any point nobody gets anything twice, and every delivery is accounted for', {
  timeout: 3_600_000,
}, async () => {
  const draw = randomOf(seedOfTheRun(), 'killed deliveries');
  const kills = howLong(15, 300);
  const mail = await mailDouble({
    end: () => (draw.chance(0.02) ? 'takes and drops' : draw.chance(0.05) ? '451 later' : 'takes'),
  });
  const hooks = await webhookReceiver(() =>
    draw.chance(0.05)
      ? 'accepts and drops'
      : { status: draw.chance(0.05) ? 429 : 204, afterMs: draw.below(60), headers: { 'retry-after': '1' } },
  );
  const slack = await slackDouble(() =>
    draw.chance(0.05)
      ? 'accepts and drops'
      : draw.chance(0.05)
        ? { status: 429, headers: { 'retry-after': '1' } }
        : { afterMs: draw.below(60) },
  );
  const settings = join(temporaryFolder(), 'settings.json');
  writeFileSync(settings, JSON.stringify({ takeBackSeconds: 0 }));
  const mortal = await mortalServer(['--settings', settings]);
  await setMailServer(mortal.server(), mail.port);
  await addEmails(
    mortal.server(),
    Array.from({ length: EMAILS }, (_, n) => `person${n}@example.com`),
  );
  for (let n = 0; n < WEBHOOKS; n += 1) await addWebhook(mortal.server(), `${hooks.url}/${n}`);
  await setChannel(mortal.server(), 'slack', { apiUrl: slack.apiUrl, secret: SLACK_TOKEN });
  for (let n = 0; n < CHATS; n += 1)
    await addRecipient(mortal.server(), 'slack', { address: `C000000000${n}` });
  const incident = await mortal.server().declare();
  const sent: string[] = [];

  for (let killed = 0; killed < kills; killed += 1) {
    sent.push(await sendUpdate(mortal.server(), incident, { text: `Update ${killed}` }));
    // Sometimes at once, before anything left; sometimes in the middle; sometimes when all is done.
    await sleep(draw.below(draw.chance(0.3) ? 15 : 350));
    await mortal.kill();
    await mortal.start();
  }

  const server = mortal.server();
  const all = { emails: 0, webhooks: 0, chats: 0, unknownChats: 0, unknown: 0 };
  for (const broadcast of sent) {
    await until(async () => isSettled(await countsOf(server, incident, broadcast)), 240_000);
    const lines = await linesOf(server, incident, broadcast);
    expect(lines).toHaveLength(ALL);
    for (const { key, channel, state, reason } of lines) {
      const where = `${key} ${channel} ${state} ${reason}, seed ${seedOfTheRun()}`;
      expect(['delivered', 'unknown'], where).toContain(state);
      const got =
        channel === 'email'
          ? mail.mails.filter(({ raw }) => raw.includes(`<${key}@example.com>`)).length
          : channel === 'slack'
            ? slack.posted(key)
            : hooks.accepted(key);
      expect(got, where).toBeLessThanOrEqual(1);
      if (state === 'delivered') expect(got, where).toBe(1);
      if (state === 'unknown') all.unknown += 1;
      if (state === 'unknown' && channel === 'slack') all.unknownChats += 1;
      if (channel === 'email') all.emails += got;
      else if (channel === 'slack') all.chats += got;
      else all.webhooks += got;
    }
  }
  // Of each thread there is one beginning, and another only where the answer to one was lost.
  expect(slack.beginnings()).toBeGreaterThanOrEqual(CHATS);
  expect(slack.beginnings()).toBeLessThanOrEqual(CHATS + all.unknownChats);
  // A human settles the doubts, and nothing of them is sent by that.
  const before = mail.mails.length;
  for (const broadcast of sent) await decide(server, incident, broadcast, 'delivered', { state: 'unknown' });
  for (const broadcast of sent) expect((await countsOf(server, incident, broadcast))?.delivered).toBe(ALL);
  expect(mail.mails).toHaveLength(before);
  expect(all.unknown).toBeLessThan((sent.length * ALL) / 2);
  const { emails, webhooks, chats, unknown } = all;
  figures(
    `kills: ${kills}, ${emails} e-mails, ${webhooks} webhooks, ${chats} in Slack, ${unknown} left to a human`,
  );
});
