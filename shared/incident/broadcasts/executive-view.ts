import { HOUR, type Instant, isReached, plus } from '#shared/time/instant.ts';
import { serverTime } from '#shared/time/simulation.ts';
import type { IncidentState } from '../state.ts';

/**
 * How long the page stays after its incident was closed: long enough for the outcome to be read and the review to be held,
 * and no longer, since nobody looks after the links any more.
 */
export const DAYS_AFTER_CLOSING = 7;

/** Whether the page of an incident has ended: by the server's clock, however fast a drill's own time runs. */
export function isViewOver(
  { closedAt, simulation }: Pick<IncidentState, 'closedAt' | 'simulation'>,
  now: Instant,
): boolean {
  if (closedAt === null) return false;
  return isReached(plus(serverTime(simulation, closedAt), DAYS_AFTER_CLOSING * 24 * HOUR), now);
}
