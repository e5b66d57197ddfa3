import {
  earlier,
  HOUR,
  type Instant,
  isReached,
  later,
  msBetween,
  plus,
  toInstant,
  toMs,
} from '#shared/time/instant.ts';
import type { IncidentState } from '../state.ts';
import type { AudienceId } from './audience.ts';
import type { Cadence, CadenceClock } from './broadcast.ts';

/** How an audience was kept told, from the updates that went out (CAST-5). */
export interface Told {
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** The longest time between two updates, in milliseconds. */
  readonly longestGapMs: number;
  readonly sent: number;
  /** Of the sent: those that were due before they went out. */
  readonly late: number;
}

/** By audience; none for those that were told nothing yet. */
export type ToldByAudience = Readonly<Record<AudienceId, Told>>;

/** How an audience was kept told, with what goes on: a silence counts while it lasts. */
export interface Adherence {
  /** From the detection to the first update; null before it. */
  readonly firstAfterMs: number | null;
  readonly longestGapMs: number;
  readonly sent: number;
  /** With the one that is overdue now. */
  readonly late: number;
}

/** What is known of an audience after one more update. */
export function toldAfter(told: ToldByAudience, cadence: Cadence, audience: AudienceId, at: Instant): Told {
  const before = told[audience];
  const late = isMissed(cadence[audience], at) ? 1 : 0;
  if (before === undefined) return { firstAt: at, lastAt: at, longestGapMs: 0, sent: 1, late };
  return {
    firstAt: before.firstAt,
    lastAt: at,
    longestGapMs: Math.max(before.longestGapMs, msBetween(before.lastAt, at)),
    sent: before.sent + 1,
    late: before.late + late,
  };
}

/** How an audience was kept told until now. Whom nothing is due to any more, no silence is counted against. */
export function adherence(state: IncidentState, audience: AudienceId, now: Instant): Adherence {
  const told = state.told[audience];
  const clock = state.closedAt === null ? state.cadence[audience] : undefined;
  const since = detectedAt(state);
  const silence = clock === undefined ? 0 : msBetween(told?.lastAt ?? since, now);
  return {
    firstAfterMs: told === undefined ? null : Math.max(0, msBetween(since, told.firstAt)),
    longestGapMs: Math.max(told?.longestGapMs ?? 0, silence),
    sent: told?.sent ?? 0,
    late: (told?.late ?? 0) + (isMissed(clock, now) ? 1 : 0),
  };
}

/** When the first alert of the incident began, where that was before anybody declared it; a day before at most. */
export function detectedAt({ declaredAt, signals }: Pick<IncidentState, 'declaredAt' | 'signals'>): Instant {
  const first = Object.values(signals)
    .flatMap(({ alerts }) => Object.values(alerts))
    .map(({ startsAt }) => toInstant(toMs(startsAt)))
    .reduce(earlier, declaredAt);
  return later(first, plus(declaredAt, -24 * HOUR));
}

/** What is due at once, because something changed, could not have been in time. */
function isMissed(clock: CadenceClock | undefined, now: Instant): boolean {
  return clock !== undefined && clock.why !== 'changed' && clock.dueAt !== now && isReached(clock.dueAt, now);
}
