import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { MINUTE, plus, toInstant } from '#shared/time/instant.ts';
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
  type UpdateToSend,
} from './delivering.ts';
import { type Heard, KILL_POINTS, type KillPoint, timeOf } from './kill-points.ts';
import { mailDouble } from './mail-double.ts';
import { webhookReceiver } from './receiver.ts';
import { SLACK_TOKEN, slackDouble } from './slack-double.ts';

const EMAILS = 25;
const WEBHOOKS = 6;
const CHATS = 3;
const RECIPIENTS = EMAILS + WEBHOOKS + CHATS;
/** A mailbox that does not exist: what is refused for good is accounted for, too. */
const NOBODY = 'person0@example.com';
/** A server that does not come to its point by then is killed where it is. */
const LONGEST_LIFE_MS = 10_000;

it('[CAST-4] through kills at any point nobody gets anything twice, and every delivery is accounted for', {
  timeout: 3_600_000,
}, async () => {
  const draw = randomOf(seedOfTheRun(), 'killed deliveries');
  const kills = howLong(16, 304);
  let listening: { readonly what: Heard; left: number } | null = null;
  const hear = (what: Heard): void => {
    if (listening?.what !== what) return;
    listening.left -= 1;
    if (listening.left === 0) void mortal.kill();
  };
  const mail = await mailDouble({
    to(address) {
      hear('recipient');
      return address === NOBODY ? '550 nobody' : '250 yes';
    },
    end() {
      hear('text');
      return draw.chance(0.02) ? 'takes and drops' : draw.chance(0.05) ? '451 later' : 'takes';
    },
  });
  const hooks = await webhookReceiver(() => {
    hear('webhook');
    return draw.chance(0.05)
      ? 'accepts and drops'
      : { status: draw.chance(0.05) ? 429 : 204, afterMs: draw.below(60), headers: { 'retry-after': '1' } };
  });
  const slack = await slackDouble(() =>
    draw.chance(0.05)
      ? 'accepts and drops'
      : draw.chance(0.05)
        ? { status: 429, headers: { 'retry-after': '1' } }
        : { afterMs: draw.below(60) },
  );
  const settings = join(temporaryFolder(), 'settings.json');
  writeFileSync(settings, JSON.stringify({ takeBackSeconds: 0 }));
  const preload = join(import.meta.dirname, 'dies-at.ts');
  // Most of a start is reading the program: what a server that ended in peace left of that serves all lives after it.
  const env = { NODE_COMPILE_CACHE: temporaryFolder() };
  const mortal = await mortalServer(['--settings', settings], { preload, env });
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
  await mortal.end();

  const sent: string[] = [];
  const reached = new Set<KillPoint>();
  /** What is to be sent and was not acknowledged yet; asked again under the same id, as every client does. */
  let unanswered: UpdateToSend | null = null;

  /** One life: it sends an update, and dies at its point. Answers whether it came to it. */
  async function live(point: KillPoint): Promise<boolean> {
    const time = point.kind === 'moment' ? 0 : timeOf(point, draw);
    try {
      listening = point.kind === 'heard' ? { what: point.what, left: time } : null;
      await mortal.start(
        point.kind === 'statement' ? { QUARTERDECK_DIES_AT: JSON.stringify({ ...point, time }) } : {},
      );
      unanswered ??= {
        text: `Update ${sent.length}`,
        nextUpdateAt: plus(toInstant(Date.now()), 20 * MINUTE),
        id: randomUUID(),
      };
      sent.push(await sendUpdate(mortal.server(), incident, unanswered));
      unanswered = null;
    } catch (error) {
      // It died while it was started or asked; whatever else went wrong is none of our deaths.
      if (await isAlive()) throw error;
      return true;
    }
    const isDead = mortal.ended().then(() => true);
    const isOver = sleep(point.kind === 'moment' ? draw.below(point.withinMs) : LONGEST_LIFE_MS, false);
    const died = await Promise.race([isDead, isOver]);
    await mortal.kill();
    return died || point.kind === 'moment';
  }
  /** The end of a process that was killed is heard a moment after its connections broke. */
  function isAlive(): Promise<boolean> {
    return Promise.race([mortal.ended().then(({ signal }) => signal !== 'SIGKILL'), sleep(2_000, true)]);
  }

  for (let killed = 0; killed < kills; killed += 1) {
    const point = KILL_POINTS[killed % KILL_POINTS.length] as KillPoint;
    if (await live(point)) reached.add(point);
  }
  // A moment that was missed is tried again: each point has to be met.
  for (const point of KILL_POINTS)
    for (let tries = 0; tries < 3 && !reached.has(point); tries += 1)
      if (await live(point)) reached.add(point);
  expect(KILL_POINTS.filter((point) => !reached.has(point))).toEqual([]);

  listening = null;
  const server = await mortal.start();
  if (unanswered !== null) sent.push(await sendUpdate(server, incident, unanswered));
  const counted = { emails: 0, webhooks: 0, chats: 0, delivered: 0, failed: 0, unknown: 0, expired: 0 };
  let unknownChats = 0;
  for (const broadcast of sent)
    await until(async () => isSettled(await countsOf(server, incident, broadcast)), 240_000);
  const mailed = countOf(mail.mails.map(({ raw }) => /^Message-ID:\s*<(\w+)@/im.exec(raw)?.[1] ?? 'none'));
  for (const broadcast of sent) {
    const lines = await linesOf(server, incident, broadcast);
    expect(lines).toHaveLength(RECIPIENTS);
    for (const { key, channel, address, state, reason } of lines) {
      const where = `${key} ${channel} ${state} ${reason}, seed ${seedOfTheRun()}`;
      const got =
        channel === 'email'
          ? (mailed.get(key) ?? 0)
          : channel === 'slack'
            ? slack.posted(key)
            : hooks.accepted(key);
      expect(got, where).toBeLessThanOrEqual(1);
      if (state === 'delivered') expect(got, where).toBe(1);
      else expect(reason, where).not.toBeNull();
      // What is said to have failed never arrived. What is in doubt may have or not: that is what a doubt is.
      if (state === 'failed' || state === 'expired') expect(got, where).toBe(0);
      if (state === 'queued' || state === 'sending') throw new Error(`not accounted for: ${where}`);
      if (address === NOBODY) expect(['failed', 'unknown'], where).toContain(state);
      counted[state] += 1;
      if (channel === 'slack' && state === 'unknown') unknownChats += 1;
      if (channel === 'email') counted.emails += got;
      else if (channel === 'slack') counted.chats += got;
      else counted.webhooks += got;
    }
  }
  // Nothing arrived that no line accounts for.
  expect(counted.emails).toBe(mail.mails.length);
  // Of each thread there is one beginning, and another only where the answer to one was lost.
  expect(slack.beginnings()).toBeGreaterThanOrEqual(CHATS);
  expect(slack.beginnings()).toBeLessThanOrEqual(CHATS + unknownChats);
  // Doubts are the price of kills; a server that doubts everything would be of no use.
  expect(counted.unknown).toBeLessThan((sent.length * RECIPIENTS) / 2);
  // A human settles the doubts, and nothing is sent by that.
  for (const broadcast of sent) {
    await decide(server, incident, broadcast, 'delivered', { state: 'unknown' });
    expect((await countsOf(server, incident, broadcast))?.unknown).toBe(0);
  }
  expect(mail.mails).toHaveLength(counted.emails);
  figures(`kills: ${kills} in ${sent.length} updates, ${JSON.stringify(counted)}`);
});

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
