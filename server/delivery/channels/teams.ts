import type { Clock } from '#server/clock.ts';
import { teamsMessage } from '#shared/delivery/teams-message.ts';
import type { Channel } from '../channel.ts';
import { httpOutcome } from './http-outcome.ts';
import { type HttpWays, pinnedRequest } from './pinned-request.ts';

const AT_ONCE = 4;

/**
 * Microsoft Teams, by the URL of a workflow that posts an Adaptive Card. Whoever has the URL may post: it is the
 * recipient's secret, and what is shown as the address is no part of it that would open anything.
 */
export function teamsChannel(ways: HttpWays & { readonly clock: Pick<Clock, 'now'> }): Channel {
  return {
    kind: 'teams',
    most: AT_ONCE,
    async send({ update, language, secret }) {
      if (secret === null) return { kind: 'failed', reason: 'not_set_up' };
      const { body } = teamsMessage(update, language);
      const headers = { 'content-type': 'application/json' };
      const secrets = [secret, /[?&]sig=([^&]*)/.exec(secret)?.[1] ?? ''];
      const request = { method: 'POST', url: secret, headers, body, secrets } as const;
      return httpOutcome(await pinnedRequest(request, ways), ways.clock);
    },
    close: () => undefined,
  };
}

/** How a URL that is a secret is shown: where it leads, and its last signs, by which its owner knows it again. */
export function shownUrl(url: string): string {
  const host = /^https?:\/\/([^/?]+)/i.exec(url)?.[1] ?? '';
  return `${host} …${url.slice(-6)}`;
}
