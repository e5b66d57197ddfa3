import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { node24 } from '#scripts/steps/node24.mjs';
import type { DeliveryCounts } from '#shared/delivery/delivery.ts';
import {
  addEmails,
  addWebhook,
  countsOf,
  isSettled,
  sendUpdate,
  setMailServer,
} from '#tests/delivery/delivering.ts';
import { percentile } from '#tests/support/percentile.ts';
import { told } from '#tests/support/told.ts';
import { commanding } from './commanding.ts';
import { loadedServer } from './loaded-server.ts';

export interface DeliveryJob {
  readonly recipients: number;
  /** Webhooks beside, all of a receiver that takes so long to answer. */
  readonly webhooks: number;
  readonly slowMs: number;
  /** How long the room is measured alone. */
  readonly ms: number;
}

export interface DeliveryFound {
  /** What the commander's commands took in milliseconds: alone, and while the updates went out. */
  readonly alone: readonly [p50: number, p99: number];
  readonly during: readonly [p50: number, p99: number];
  readonly refused: number;
  /** From the sending until every delivery is accounted for. */
  readonly tookMs: number;
  readonly counts: DeliveryCounts;
  /** Different addresses that the mail server has mail for. */
  readonly mailboxes: number;
  readonly loopMax: number;
}

const EVERY_MS = 100;

/** An update goes to thousands while a commander works. */
export async function delivery({ recipients, webhooks, slowMs, ms }: DeliveryJob): Promise<DeliveryFound> {
  const receivers = fork(join(import.meta.dirname, 'processes', 'receivers.ts'), [String(slowMs)], {
    execPath: node24(),
  });
  const at = await told<{ readonly mail: number; readonly hook: number }>(receivers);
  const server = await loadedServer({ settings: { takeBackSeconds: 0 } });
  const { calls, url } = server;
  try {
    await setMailServer(calls, at.mail);
    await addEmails(
      calls,
      Array.from({ length: recipients }, (_, n) => `person${n}@example.com`),
    );
    for (let n = 0; n < webhooks; n += 1) await addWebhook(calls, `http://127.0.0.1:${at.hook}/${n}`);
    const incident = await calls.declare();
    const quiet = await commanding(url, incident, 'quiet', EVERY_MS);
    await wait(ms);
    const alone = await quiet.stop();
    await server.begin();
    const busy = await commanding(url, incident, 'busy', EVERY_MS);
    const began = performance.now();
    const broadcast = await sendUpdate(calls, incident);
    let counts: DeliveryCounts | undefined;
    do {
      await wait(EVERY_MS);
      counts = await countsOf(calls, incident, broadcast);
    } while (counts === undefined || !isSettled(counts));
    const tookMs = performance.now() - began;
    const during = await busy.stop();
    const { loopMax } = await server.usage();
    const asked = told<{ readonly mails: number }>(receivers);
    receivers.send('mails');
    return {
      alone: figures(alone.delays),
      during: figures(during.delays),
      refused: alone.refused + during.refused,
      tookMs,
      counts,
      mailboxes: (await asked).mails,
      loopMax,
    };
  } finally {
    await server.stop();
    receivers.disconnect();
    await once(receivers, 'exit');
  }
}

function figures(delays: readonly number[]): readonly [p50: number, p99: number] {
  return [percentile(delays, 0.5), percentile(delays, 0.99)];
}
