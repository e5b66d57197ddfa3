import { createHmac } from 'node:crypto';
import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Clock } from '#server/clock.ts';
import { type Outcome, retryAfterMs } from '#shared/delivery/attempt.ts';
import { webhookMessage } from '#shared/delivery/webhook-message.ts';
import { SECOND, toMs } from '#shared/time/instant.ts';
import type { Channel, Message } from '../channel.ts';
import { type Lookup, resolveTarget, TargetRefused } from '../target.ts';

export interface WebhookOptions {
  readonly allowPrivate: () => boolean;
  readonly clock: Pick<Clock, 'now'>;
  readonly lookup?: Lookup;
  /** Of the whole exchange. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const AT_ONCE = 10;
const SAID_BYTES = 300;

/** Signed JSON to a URL, by the rules of Standard Webhooks. It follows no redirect. */
export function webhookChannel(options: WebhookOptions): Channel {
  return {
    kind: 'webhook',
    most: AT_ONCE,
    send: (message) => send(message, options),
    close: () => undefined,
  };
}

async function send(message: Message, options: WebhookOptions): Promise<Outcome> {
  const url = new URL(message.address);
  const allowPrivate = options.allowPrivate();
  // Within one's own walls there are receivers without a certificate; outside, others would read along.
  if (url.protocol !== 'https:' && !allowPrivate)
    return { kind: 'failed', reason: 'target_not_allowed', detail: url.protocol };
  try {
    const { address, family } = await resolveTarget(url.hostname, allowPrivate, options.lookup);
    return await post(url, { address, family }, message, options);
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    const { reason, message: detail } = error;
    return reason === 'no_such_host'
      ? { kind: 'refused', reason, detail }
      : { kind: 'failed', reason, detail };
  }
}

function post(
  url: URL,
  pinned: { readonly address: string; readonly family: number },
  message: Message,
  { clock, timeoutMs = TIMEOUT_MS }: WebhookOptions,
): Promise<Outcome> {
  const body = webhookMessage(message.update);
  const timestamp = String(Math.floor(toMs(clock.now()) / SECOND));
  const lookup: RequestOptions['lookup'] = (_host, { all }, answer) =>
    all === true ? answer(null, [pinned]) : answer(null, pinned.address, pinned.family);
  return new Promise((resolve) => {
    // Until the connection stands nothing was said; from then on the other side may have heard it.
    let isConnected = false;
    const doubt = (reason: 'no_answer' | 'connection_lost', detail: string): void =>
      resolve(
        isConnected
          ? { kind: 'unknown', reason, detail }
          : { kind: 'refused', reason: 'no_connection', detail },
      );
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const request = send(
      url,
      {
        method: 'POST',
        agent: false,
        lookup,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Quarterdeck',
          'webhook-id': message.key,
          'webhook-timestamp': timestamp,
          'webhook-signature': signature(message, timestamp, body),
        },
      },
      (response) => {
        const status = response.statusCode ?? 0;
        const outcome = outcomeOf(status, response.headers['retry-after'], clock);
        let said = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          said += chunk;
          if (said.length > SAID_BYTES) response.destroy();
        });
        // The status has been said: what happens to the rest changes nothing.
        response.once('close', () => {
          clearTimeout(timer);
          resolve(withDetail(outcome, `${status} ${said.slice(0, SAID_BYTES)}`));
        });
        response.on('error', () => undefined);
      },
    );
    const timer = setTimeout(() => {
      doubt('no_answer', `${timeoutMs / SECOND} s`);
      request.destroy();
    }, timeoutMs);
    const event = url.protocol === 'https:' ? 'secureConnect' : 'connect';
    request.once('socket', (socket) => {
      socket.once(event, () => {
        isConnected = true;
      });
    });
    request.once('error', (error) => {
      clearTimeout(timer);
      doubt('connection_lost', error.message);
    });
    request.end(body);
  });
}

/** What a status means for "was it taken": where it does not say for certain, nobody tries again. */
function outcomeOf(status: number, retryAfter: string | undefined, clock: Pick<Clock, 'now'>): Outcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status >= 300 && status < 400) return { kind: 'failed', reason: 'redirected' };
  if (status === 429 || status === 503) {
    const waitMs = retryAfterMs(retryAfter, clock.now());
    return { kind: 'refused', reason: 'busy', ...(waitMs === undefined ? {} : { waitMs }) };
  }
  if (status === 401 || status === 403) return { kind: 'failed', reason: 'sign_in_refused' };
  if (status >= 400 && status < 500) return { kind: 'failed', reason: 'rejected' };
  return { kind: 'unknown', reason: 'doubtful_answer' };
}

function withDetail(outcome: Outcome, said: string): Outcome {
  if (outcome.kind === 'delivered') return outcome;
  return { ...outcome, detail: said };
}

function signature({ key, secret }: Message, timestamp: string, body: string): string {
  const signing = Buffer.from((secret ?? '').replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', signing).update(`${key}.${timestamp}.${body}`).digest('base64')}`;
}
