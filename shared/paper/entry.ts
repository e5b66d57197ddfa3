import type { EventType } from '#shared/incident/event.ts';
import type { Instant } from '#shared/time/instant.ts';

/** One entry of the timeline as it is told to a reader, in their language. */
export interface ToldEntry {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  /** Whose doing it was. */
  readonly who: string;
  readonly what: string;
  /** People's own words; null where there are none. */
  readonly quote: string | null;
  /** What stood there before it was corrected, oldest first. */
  readonly before: readonly string[];
  /** To whom a broadcast went; null where it is none. */
  readonly audience: string | null;
}

/**
 * The course of the incident, which may be told outside. What is not named here stays inside, whatever is added later: a
 * sentence about a task, a person or a note says in its own words what the house keeps to itself.
 */
export const COURSE: ReadonlySet<string> = new Set<EventType>([
  'incident.severity_set',
  'incident.advanced',
  'incident.resolved',
  'incident.closed',
  'incident.reopened',
  'status.components_set',
]);
