import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryCounts, DeliveryLine } from '#shared/delivery/delivery.ts';
import { type Instant, MINUTE, plus, toInstant } from '#shared/time/instant.ts';
import { type TestServer, until } from '#tests/support/test-server.ts';

/** Calls of everybody, markup and signs that control, as somebody might write or paste them. */
export const HOSTILE_TEXT = '<!channel> @everyone <at>all</at> [x](https://example.com) \u0007bell';

export const SIGNING_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G';

export interface UpdateToSend {
  readonly audience?: string;
  readonly text?: string;
  readonly override?: object;
  readonly nextUpdateAt?: Instant;
  /** The whole update under the same one is sent once, however often it is said. */
  readonly id?: string;
}

/** Sends an update to an audience; answers the update's id. */
export async function sendUpdate(
  server: TestServer,
  incident: string,
  {
    audience = 'public',
    text = 'Payments fail. We are on it.',
    override,
    nextUpdateAt = plus(toInstant(Date.now()), 20 * MINUTE),
    id = randomUUID(),
  }: UpdateToSend = {},
): Promise<string> {
  const give = async (type: string, data: unknown) => {
    const answer = await server.call('POST', `/api/v1/incidents/${incident}/commands`, {
      body: { id: `${id}-${type}`, type, data },
    });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const drafted = await give('broadcast.draft', { audience, status: 'investigating', text, nextUpdateAt });
  const broadcast: string = drafted.events[0].data.broadcast;
  await give('broadcast.send', { broadcast, ...(override === undefined ? {} : { override }) });
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

/** Sets a channel up, and allows private targets. */
export function setChannel(server: TestServer, channel: string, settings: object) {
  return server.call('PUT', '/api/v1/workspace/channels', {
    body: { allowPrivate: true, [channel]: settings },
  });
}

export function addRecipient(server: TestServer, channel: string, more: object, audience = 'public') {
  const body = { channel, audience, language: 'en', ...more };
  return server.call('POST', '/api/v1/workspace/recipients', { body });
}

/** Sends an update and waits until it stands still, or waits for its next attempt; answers its one delivery. */
export async function deliveredUpdate(server: TestServer, incident: string, text: string, override?: object) {
  const broadcast = await sendUpdate(server, incident, { text, ...(override ? { override } : {}) });
  await until(async () => {
    const counts = await countsOf(server, incident, broadcast);
    return isSettled(counts) || (counts?.again ?? 0) > 0;
  });
  const [line] = await linesOf(server, incident, broadcast);
  return { broadcast, line };
}
