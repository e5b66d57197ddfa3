import { type Instant, msBetween, plus } from './instant.ts';

/**
 * How the time of a sped-up drill runs. The drill began at `startsAt` of its own time when the server's clock
 * read `anchoredAt`, and `speed` of its seconds pass in each real one. A real incident has no simulation.
 */
export interface Simulation {
  readonly startsAt: Instant;
  readonly anchoredAt: Instant;
  readonly speed: number;
}

/** The incident's own time when the server's clock reads `serverNow`. */
export function incidentTime(simulation: Simulation | null, serverNow: Instant): Instant {
  if (simulation === null) return serverNow;
  return plus(simulation.startsAt, msBetween(simulation.anchoredAt, serverNow) * simulation.speed);
}

/**
 * The reading of the server's clock at which the incident's own time has come to `at`: what a timer must be set to.
 * Rounded up to a millisecond: a timer that is early by one finds nothing due.
 */
export function serverTime(simulation: Simulation | null, at: Instant): Instant {
  if (simulation === null) return at;
  return plus(simulation.anchoredAt, Math.ceil(msBetween(simulation.startsAt, at) / simulation.speed));
}
