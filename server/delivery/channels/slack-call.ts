import {
  type FetchFunction,
  type Logger,
  LogLevel,
  WebAPIPlatformError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { Clock } from '#server/clock.ts';
import type { Outcome } from '#shared/delivery/attempt.ts';
import type { SlackSettings } from '../settings.ts';
import { httpOutcome } from './http-outcome.ts';
import { type HttpWays, pinnedRequest } from './pinned-request.ts';

const MOST_SAID = 500_000;

/** A request that got no whole answer of Slack's, and what that means. */
class Unanswered extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/**
 * Slack's client, with every request made by the one way that all channels use: it resolves once, pins the address and
 * follows no redirect. The client itself tries nothing again and waits for nothing; both would be without a record.
 */
export function slackClient(
  { apiUrl, secret }: SlackSettings,
  clock: Pick<Clock, 'now'>,
  ways: HttpWays,
): WebClient {
  const fetch: FetchFunction = async (url, init = {}) => {
    const { method, headers = {}, body } = init;
    if (method !== 'POST' || typeof body !== 'string') throw new TypeError('only calls of methods are made');
    const request = { method, url: String(url), headers, body, mostSaid: MOST_SAID, secrets: [secret ?? ''] };
    const exchange = await pinnedRequest({ ...request, method: 'POST' }, ways);
    if (exchange.kind !== 'answered' || exchange.status !== 200)
      throw new Unanswered(certain(httpOutcome(exchange, clock)));
    // Half an answer does not say what was done.
    if (!exchange.isWhole || !isJson(exchange.said))
      throw new Unanswered({
        kind: 'unknown',
        reason: 'doubtful_answer',
        detail: exchange.said.slice(0, 300),
      });
    return new Response(exchange.said, { status: 200, headers: { 'content-type': 'application/json' } });
  };
  return new WebClient(secret ?? '', {
    slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    fetch,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: SILENT,
  });
}

/** Slack answers a call with 200; another success did not come from it. */
function certain(outcome: Outcome): Outcome {
  return outcome.kind === 'delivered' ? { kind: 'unknown', reason: 'doubtful_answer' } : outcome;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** It would write texts and tokens to the console. */
const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

// biome-ignore format: one row a line
const CODES: Readonly<Record<string, Exclude<Outcome, { readonly kind: 'delivered' }>>> = {
  channel_not_found: { kind: 'failed', reason: 'channel_not_found' },
  is_archived: { kind: 'failed', reason: 'channel_not_found' },
  not_in_channel: { kind: 'failed', reason: 'not_in_channel' },
  missing_scope: { kind: 'failed', reason: 'missing_scope' },
  invalid_auth: { kind: 'failed', reason: 'sign_in_refused' },
  not_authed: { kind: 'failed', reason: 'sign_in_refused' },
  account_inactive: { kind: 'failed', reason: 'sign_in_refused' },
  token_revoked: { kind: 'failed', reason: 'sign_in_refused' },
  token_expired: { kind: 'failed', reason: 'sign_in_refused' },
  ratelimited: { kind: 'refused', reason: 'busy' },
  rate_limited: { kind: 'refused', reason: 'busy' },
  // By Slack's own words, part of it may have been done.
  fatal_error: { kind: 'unknown', reason: 'doubtful_answer' },
  internal_error: { kind: 'unknown', reason: 'doubtful_answer' },
  service_unavailable: { kind: 'unknown', reason: 'doubtful_answer' },
};

/** The code by which Slack said no to a call; null where it did not. */
export function slackCode(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

/** What the failure of a call means. @throws what is none of Slack's */
export function slackOutcome(error: unknown): Outcome {
  if (error instanceof WebAPIRequestError && error.original instanceof Unanswered)
    return error.original.outcome;
  const code = slackCode(error);
  if (code === null) throw error;
  const outcome = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return { kind: 'failed', reason: 'rejected', ...outcome, detail: code.slice(0, 300) };
}
