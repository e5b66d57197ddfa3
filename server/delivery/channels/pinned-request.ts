import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Outcome } from '#shared/delivery/attempt.ts';
import { SECOND } from '#shared/time/instant.ts';
import { type Lookup, resolveTarget, TargetRefused } from '../target.ts';

/** What every channel that speaks HTTP is given. */
export interface HttpWays {
  /** Whether the workspace allows targets in private networks. */
  readonly allowPrivate: () => boolean;
  readonly lookup?: Lookup;
  /** Of the whole exchange. */
  readonly timeoutMs?: number;
}

export interface PinnedRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How much of the answer is of interest. */
  readonly mostSaid?: number;
  /** What the other side may not have repeated to the readers of its answer. */
  readonly secrets?: readonly string[];
}

export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly said: string;
  /** Whether `said` is all of it. */
  readonly isWhole: boolean;
}

/** An answer, whatever it says; or what the lack of one means. */
export type Exchange = Answered | Exclude<Outcome, { readonly kind: 'delivered' }>;

const TIMEOUT_MS = 15_000;
const MOST_SAID = 300;

/**
 * One request of a channel, to the one address that its host was resolved to and that was found to be allowed. It
 * follows no redirect and uses no connection twice. Until the connection stands, a lost answer is certainly no
 * delivery; from then on the other side may have heard it.
 */
export async function pinnedRequest(request: PinnedRequest, ways: HttpWays): Promise<Exchange> {
  // A port or a number that no address has.
  if (!URL.canParse(request.url)) return { kind: 'failed', reason: 'no_such_host' };
  const url = new URL(request.url);
  const allowPrivate = ways.allowPrivate();
  // Within one's own walls there are receivers without a certificate; outside, others would read along.
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowPrivate))
    return { kind: 'failed', reason: 'target_not_allowed', detail: url.protocol };
  try {
    const { address, family } = await resolveTarget(url.hostname, allowPrivate, ways.lookup);
    return await exchange(url, { address, family }, request, ways.timeoutMs ?? TIMEOUT_MS);
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    const { reason, message: detail } = error;
    return reason === 'no_such_host'
      ? { kind: 'refused', reason, detail }
      : { kind: 'failed', reason, detail };
  }
}

function exchange(
  url: URL,
  pinned: { readonly address: string; readonly family: number },
  { method, headers, body, mostSaid = MOST_SAID, secrets = [] }: PinnedRequest,
  timeoutMs: number,
): Promise<Exchange> {
  const lookup: RequestOptions['lookup'] = (_host, { all }, answer) =>
    all === true ? answer(null, [pinned]) : answer(null, pinned.address, pinned.family);
  return new Promise((resolve) => {
    let isConnected = false;
    let hasAnswered = false;
    const doubt = (reason: 'no_answer' | 'connection_lost', detail: string): void =>
      resolve(
        isConnected
          ? { kind: 'unknown', reason, detail }
          : { kind: 'refused', reason: 'no_connection', detail },
      );
    const isSecure = url.protocol === 'https:';
    const send = isSecure ? secureRequest : plainRequest;
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = send(
      url,
      { method, agent: false, lookup, headers: { 'user-agent': 'Quarterdeck', ...headers, ...length } },
      (response) => {
        hasAnswered = true;
        let said = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          said += chunk;
          if (said.length > mostSaid) response.destroy();
        });
        // The status has been said: what happens to the rest takes nothing back.
        response.once('close', () => {
          clearTimeout(timer);
          resolve({
            kind: 'answered',
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            said: without(secrets, said.slice(0, mostSaid)),
            isWhole: response.complete && said.length <= mostSaid,
          });
        });
        response.on('error', () => undefined);
      },
    );
    // Ends an answer that has begun, too: what was said until then counts.
    const timer = setTimeout(() => {
      if (!hasAnswered) doubt('no_answer', `${timeoutMs / SECOND} s`);
      request.destroy();
    }, timeoutMs);
    request.once('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
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

function without(secrets: readonly string[], said: string): string {
  return secrets.reduce((left, secret) => (secret === '' ? left : left.replaceAll(secret, '…')), said);
}
