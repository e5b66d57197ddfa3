import type { Update } from './update.ts';

/** An update as the body of a webhook: what other clients are written against, so fields are only added. */
export function webhookMessage(update: Update): string {
  const { broadcast, key, audience, status, text, sentAt, nextUpdateAt } = update;
  return JSON.stringify({
    type: 'broadcast.sent',
    timestamp: sentAt,
    data: { broadcast, incident: key, audience, status, text, nextUpdateAt },
  });
}
