import type { Clock } from '#server/clock.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { HOUR, type Instant, isReached, plus } from '#shared/time/instant.ts';
import { serverTime } from '#shared/time/simulation.ts';
import type { AccessStore } from './access-store.ts';
import { hashOf, newToken } from './token.ts';

/**
 * How long the page stays after its incident was closed: long enough for the outcome to be read and the review to be held,
 * and no longer, since nobody looks after the links any more.
 */
export const DAYS_AFTER_CLOSING = 7;

interface Where {
  readonly store: AccessStore;
  readonly clock: Clock;
}

/** Makes a link to the executives' page of an incident and returns its token, which is kept nowhere. */
export function makeExecutiveLink({ store, clock }: Where, incident: string, madeBy: string): string {
  const token = newToken();
  store.addExecutiveLink({ tokenHash: hashOf(token), incident, madeBy, madeAt: clock.now() });
  return token;
}

/**
 * The link that carries a token. It is in the path, because the page works without a script and nothing but a script could
 * read it from behind `#`: what keeps it from others is that no log line, no referrer and no cache has it.
 */
export function executiveLink(url: string, token: string): string {
  return `${url}/executives/${token}`;
}

/** Whether the page of an incident has ended: by the server's clock, however fast a drill's own time runs. */
export function isViewOver(
  { closedAt, simulation }: Pick<IncidentState, 'closedAt' | 'simulation'>,
  now: Instant,
): boolean {
  if (closedAt === null) return false;
  return isReached(plus(serverTime(simulation, closedAt), DAYS_AFTER_CLOSING * 24 * HOUR), now);
}
