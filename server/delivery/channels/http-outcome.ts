import type { Clock } from '#server/clock.ts';
import { type Outcome, retryAfterMs } from '#shared/delivery/attempt.ts';
import type { Exchange } from './pinned-request.ts';

/** What a status means for "was it taken": where it does not say for certain, nobody tries again. */
export function httpOutcome(exchange: Exchange, clock: Pick<Clock, 'now'>): Outcome {
  if (exchange.kind !== 'answered') return exchange;
  const { status, retryAfter, said } = exchange;
  const detail = `${status} ${said.slice(0, SHOWN)}`.trim();
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status >= 300 && status < 400) return { kind: 'failed', reason: 'redirected', detail };
  // 420 is how some say 429.
  if (status === 420 || status === 429 || status === 503) {
    const waitMs = retryAfterMs(retryAfter, clock.now());
    return { kind: 'refused', reason: 'busy', detail, ...(waitMs === undefined ? {} : { waitMs }) };
  }
  if (status === 401 || status === 403) return { kind: 'failed', reason: 'sign_in_refused', detail };
  if (status >= 400 && status < 500) return { kind: 'failed', reason: 'rejected', detail };
  return { kind: 'unknown', reason: 'doubtful_answer', detail };
}

const SHOWN = 300;
