import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryCounts, DeliveryLine } from '#shared/delivery/delivery.ts';
import { MINUTE, plus, toInstant } from '#shared/time/instant.ts';
import type { TestServer } from '#tests/support/test-server.ts';

export const SIGNING_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G';

/** Sends an update to an audience; answers the update's id. */
export async function sendUpdate(
  server: TestServer,
  incident: string,
  { audience = 'public', text = 'Payments fail. We are on it.' } = {},
): Promise<string> {
  const give = async (type: string, data: unknown) => {
    const answer = await server.call('POST', `/api/v1/incidents/${incident}/commands`, {
      body: { id: randomUUID(), type, data },
    });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const nextUpdateAt = plus(toInstant(Date.now()), 20 * MINUTE);
  const drafted = await give('broadcast.draft', { audience, status: 'investigating', text, nextUpdateAt });
  const broadcast: string = drafted.events[0].data.broadcast;
  await give('broadcast.send', { broadcast });
  return broadcast;
}

export function allowPrivate(server: TestServer) {
  return server.call('PUT', '/api/v1/workspace/channels', { body: { allowPrivate: true } });
}

/** Sets e-mail up on a port of this machine, and allows private targets. */
export function setMailServer(server: TestServer, port: number, more: Record<string, unknown> = {}) {
  const email = {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: '',
    fromName: 'Example Status',
    fromAddress: 'status@example.com',
    ...more,
  };
  return server.call('PUT', '/api/v1/workspace/channels', { body: { allowPrivate: true, email } });
}

export async function addEmails(server: TestServer, addresses: readonly string[], audience = 'public') {
  const body = { channel: 'email', audience, language: 'en', addresses };
  return (await server.call('POST', '/api/v1/workspace/recipients', { body })).body;
}

export async function addWebhook(server: TestServer, address: string, audience = 'public') {
  const body = { channel: 'webhook', audience, language: 'en', address, secret: SIGNING_SECRET };
  return server.call('POST', '/api/v1/workspace/recipients', { body });
}

export async function linesOf(
  server: TestServer,
  incident: string,
  broadcast: string,
): Promise<readonly DeliveryLine[]> {
  const path = `/api/v1/incidents/${incident}/deliveries/${broadcast}`;
  return (await server.call('GET', path)).body.deliveries;
}

export async function countsOf(
  server: TestServer,
  incident: string,
  broadcast: string,
): Promise<DeliveryCounts | undefined> {
  // Whoever asks without a pause uses up what one person may ask.
  await sleep(50);
  return (await server.call('GET', `/api/v1/incidents/${incident}/deliveries`)).body.broadcasts[broadcast];
}

export function decide(
  server: TestServer,
  incident: string,
  broadcast: string,
  verdict: 'resend' | 'delivered',
  which: object,
) {
  const path = `/api/v1/incidents/${incident}/deliveries/${broadcast}`;
  return server.call('POST', path, { body: { verdict, which } });
}

/** Nothing of it moves by itself any more. */
export function isSettled(counts: DeliveryCounts | undefined): boolean {
  return counts !== undefined && counts.queued + counts.sending + counts.again === 0;
}
