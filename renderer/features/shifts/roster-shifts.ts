import type { PlannedShift } from '#shared/incident/shifts/events.ts';
import { LONGEST_SHIFT_MS, SHORTEST_SHIFT_MS } from '#shared/incident/shifts/shift.ts';
import type { RosterRead } from '#shared/protocol/rest/roster.ts';
import { inSlots, type OnCall } from '#shared/shifts/roster-slots.ts';
import { msBetween, toMs } from '#shared/time/instant.ts';
import type { DraftShift } from './draft.ts';
import { keptOf } from './plan-model.ts';

export type RosterEntry = RosterRead['entries'][number];

/** What a roster is to a plan. */
export interface RosterShifts {
  readonly shifts: readonly Omit<PlannedShift, 'id'>[];
  /** How many times on call are in the plan already. */
  readonly known: number;
}

/**
 * The shifts that a roster becomes, those at the same time in places side by side. What is in the plan already, as when a roster is
 * read a second time, is not taken again.
 */
export function rosterShifts(entries: readonly RosterEntry[], shifts: readonly DraftShift[]): RosterShifts {
  const planned = new Set(shifts.map(keyOf));
  const onCall = entries.flatMap(onCallOf);
  const news = onCall.filter((entry) => !planned.has(keyOf(entry)));
  return {
    shifts: inSlots(news, keptOf(shifts)).map(({ duty: _duty, ...shift }) => ({ ...shift, team: null })),
    known: onCall.length - news.length,
  };
}

/** The time on call that can be a shift; none where nobody here has that name, or it is no shift by its length. */
export function onCallOf({ participant, role, duty, from, to }: RosterEntry): readonly OnCall[] {
  const length = msBetween(from, to);
  if (participant === null || length < SHORTEST_SHIFT_MS || length > LONGEST_SHIFT_MS) return [];
  return [{ role, duty, person: participant, from, to }];
}

function keyOf({ role, person, from, to }: Pick<PlannedShift, 'role' | 'person' | 'from' | 'to'>): string {
  return `${role} ${person} ${toMs(from)} ${toMs(to)}`;
}
