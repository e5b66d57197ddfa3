import { type Instant, later, MINUTE, plus } from '#shared/time/instant.ts';
import type { IncidentState } from '../state.ts';
import { type Clock, type ClockKind, clockLevel } from './clock.ts';

/**
 * For how many minutes at a time a clock may be put off; null: never, only its own action ends it. A question that a
 * person waits for, an empty seat of command and work that nobody has are answered, not postponed.
 */
// biome-ignore format: one row a line
export const LONGEST_SNOOZE: Readonly<Record<ClockKind, number | null>> = {
  'command-vacant': null,
  'command-offered': null,
  'role-vacant': 240,
  'team-lead': 60,
  'task-understood': null,
  'task-deadline': null,
  'task-blocked': 60,
  'task-returned': null,
  update: 480,
  'commander-duty': 30,
  duty: 30,
  rest: null,
  'shift-coming': null,
  'shift-leaving': null,
  'shift-hand-over': 60,
  'shift-end': 60,
  logistics: 240,
  'call-out': null,
  'decision-window': null,
  'decision-settle': null,
  'decision-verify': 240,
  'roll-call': 30,
  'roll-call-open': null,
  'roll-call-answer': null,
  'roll-call-help': null,
  'can-open': null,
  'can-answer': null,
};

/** A lapse of a clock that somebody put off. */
export interface Snoozed {
  readonly since: Instant;
  readonly redAt: Instant | null;
  readonly at: Instant;
  readonly until: Instant;
  readonly by: string;
  readonly reason: string;
}

/** Amber again this long before what was put off is red. */
const AMBER_BEFORE = 2 * MINUTE;

/** The clock as it stands after it was put off: visible, calm until then, and red again when that has passed. */
export function afterSnooze(clock: Clock, { snoozed }: Pick<IncidentState, 'snoozed'>): Clock {
  const found = Object.hasOwn(snoozed, clock.id) ? snoozed[clock.id] : undefined;
  if (found === undefined || !isOf(found, clock)) return clock;
  const { at, until, by, reason } = found;
  const redAt = clock.redAt === null ? null : later(clock.redAt, until);
  const amberAt = redAt === until ? later(at, plus(until, -AMBER_BEFORE)) : until;
  return {
    ...clock,
    since: at,
    amberAt,
    dueAt: until,
    redAt,
    reminders: remindersAfter(clock, until, redAt),
    snooze: { until, by, reason },
  };
}

/** Whether a snooze is of this lapse, and not of an earlier one that was acted on meanwhile. */
function isOf(found: Snoozed, { since, redAt }: Clock): boolean {
  return found.since === since && found.redAt === redAt;
}

function remindersAfter({ reminders }: Clock, until: Instant, redAt: Instant | null): Clock['reminders'] {
  if (reminders === null) return null;
  const at = redAt === null || redAt === until ? [until] : [until, redAt];
  return { ...reminders, at };
}

/** Those of the given snoozes whose lapse still stands: the others need not be kept. */
export function standing(
  snoozed: IncidentState['snoozed'],
  clocks: readonly Clock[],
): IncidentState['snoozed'] {
  const known = new Map(clocks.map((clock) => [clock.id, clock]));
  return Object.fromEntries(
    Object.entries(snoozed).filter(([id, found]) => {
      const clock = known.get(id);
      return clock !== undefined && isOf(found, clock);
    }),
  );
}

/** Whether there is something to put off: what is calm is not asked for yet. */
export function mayBePutOff(clock: Clock, now: Instant): boolean {
  return (
    LONGEST_SNOOZE[clock.kind] !== null && (clock.kind === 'update' || clockLevel(clock, now) !== 'calm')
  );
}
