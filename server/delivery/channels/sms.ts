import type { Clock } from '#server/clock.ts';
import { smsText } from '#shared/delivery/sms-text.ts';
import type { Channel, Message } from '../channel.ts';
import type { SmsSettings } from '../settings.ts';
import { httpOutcome } from './http-outcome.ts';
import { type HttpWays, pinnedRequest } from './pinned-request.ts';

export interface SmsOptions extends HttpWays {
  readonly clock: Pick<Clock, 'now'>;
  /** Null where nobody has set a gateway up. */
  readonly settings: () => SmsSettings | null;
}

const AT_ONCE = 5;

/** Short messages, by a gateway that takes each as a POST with fields of its own names. */
export function smsChannel(options: SmsOptions): Channel {
  const { settings, clock } = options;
  return {
    kind: 'sms',
    most: AT_ONCE,
    async send(message) {
      const now = settings();
      if (now === null) return { kind: 'failed', reason: 'not_set_up' };
      const { url, format, header, secret } = now;
      const isForm = format === 'form';
      const fields = fieldsOf(message, now);
      const request = {
        method: 'POST',
        url,
        headers: {
          'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
          ...(header === '' || secret === null ? {} : { [header]: secret }),
        },
        body: isForm ? new URLSearchParams(fields).toString() : JSON.stringify(fields),
        ...(secret === null ? {} : { secrets: [secret] }),
      } as const;
      return httpOutcome(await pinnedRequest(request, options), clock);
    },
    close: () => undefined,
  };
}

function fieldsOf(
  { key, update, language, address }: Message,
  { fields, from }: SmsSettings,
): Record<string, string> {
  const all = [
    [fields.to, address],
    [fields.from, from],
    [fields.text, smsText(update, language).text],
    [fields.reference, key],
  ];
  // An empty name is a field that this gateway does not have.
  return Object.fromEntries(all.filter(([name]) => name !== ''));
}
