import { toMs } from '#shared/time/instant.ts';
import { isActive } from '../phases.ts';
import type { IncidentState } from '../state.ts';
import type { Clock } from './clock.ts';
import { callOutClock, commandClocks, offerClocks, roleClocks } from './command-clocks.ts';
import { decisionClocks } from './decision-clocks.ts';
import { logisticsClocks } from './logistics-clocks.ts';
import { peopleClocks } from './people-clocks.ts';
import { canClocks, nextRollCallClock, rollCallClocks } from './roll-call-clocks.ts';
import { shiftClocks } from './shift-clocks.ts';
import { afterSnooze } from './snooze.ts';
import { taskClocks } from './task-clocks.ts';
import { teamClocks } from './team-clocks.ts';
import { updateClocks } from './update-clocks.ts';

/**
 * Everything with a clock, sorted by when it is due (CLOCK-1). Levels follow from the time of reading
 * (`clockLevel`), so the list changes only when the state does. A closed incident has none.
 */
export function clocks(state: IncidentState): readonly Clock[] {
  return clocksAsRuled(state)
    .map((clock) => afterSnooze(clock, state))
    .sort(byDue);
}

/** The same as the rules have it, before anybody put something off; in no order. */
export function clocksAsRuled(state: IncidentState): readonly Clock[] {
  if (state.incident === null || state.phase === 'closed') return [];
  const whileActive = isActive(state.phase)
    ? [
        ...commandClocks(state),
        ...roleClocks(state),
        ...teamClocks(state),
        ...callOutClock(state),
        ...nextRollCallClock(state),
      ]
    : [];
  return [
    ...whileActive,
    ...offerClocks(state),
    ...taskClocks(state),
    ...updateClocks(state),
    ...peopleClocks(state),
    ...shiftClocks(state),
    ...logisticsClocks(state),
    ...decisionClocks(state),
    ...rollCallClocks(state),
    ...canClocks(state),
  ];
}

function byDue(a: Clock, b: Clock): number {
  return toMs(a.dueAt) - toMs(b.dueAt) || (a.id < b.id ? -1 : 1);
}
