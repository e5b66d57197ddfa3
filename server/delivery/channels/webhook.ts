import { createHmac } from 'node:crypto';
import type { Clock } from '#server/clock.ts';
import { webhookMessage } from '#shared/delivery/webhook-message.ts';
import { SECOND, toMs } from '#shared/time/instant.ts';
import type { Channel, Message } from '../channel.ts';
import { httpOutcome } from './http-outcome.ts';
import { type HttpWays, pinnedRequest } from './pinned-request.ts';

const AT_ONCE = 10;

/** Signed JSON to a URL, by the rules of Standard Webhooks. */
export function webhookChannel(ways: HttpWays & { readonly clock: Pick<Clock, 'now'> }): Channel {
  const { clock } = ways;
  return {
    kind: 'webhook',
    most: AT_ONCE,
    async send(message) {
      const body = webhookMessage(message.update);
      const timestamp = String(Math.floor(toMs(clock.now()) / SECOND));
      const headers = {
        'content-type': 'application/json',
        'webhook-id': message.key,
        'webhook-timestamp': timestamp,
        'webhook-signature': signature(message, timestamp, body),
      };
      const request = { method: 'POST', url: message.address, headers, body } as const;
      return httpOutcome(await pinnedRequest(request, ways), clock);
    },
    close: () => undefined,
  };
}

function signature({ key, secret }: Message, timestamp: string, body: string): string {
  const signing = Buffer.from((secret ?? '').replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', signing).update(`${key}.${timestamp}.${body}`).digest('base64')}`;
}
