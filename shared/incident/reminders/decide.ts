import { isReached } from '#shared/time/instant.ts';
import type { Clock } from '../clocks/clock.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import type { IncidentState } from '../state.ts';
import type { reminderCommands } from './commands.ts';
import { reminderOf } from './schedule.ts';

export const decideReminders: Deciders<typeof reminderCommands> = {
  /** Decided from the log alone, so that a restart, or a second server, never reminds twice. */
  'reminder.send': (state, { clock: id }, { now }) => {
    const due = reminderOf(state, id);
    if (due === null || !isReached(due.at, now)) return refuse('not_due');
    const { clock } = due;
    const record = state.reminders[id];
    const count = record?.since === clock.since ? record.count + 1 : 1;
    const { kind, subject, since } = clock;
    return accept({
      type: 'reminder.sent',
      data: { clock: id, kind, subject, since, dueAt: due.dueAt, count, to: whom(state, clock) },
    });
  },
};

/** TASK-2: it is the assigner who is told that "understood" is missing, not the one who has not read it. */
function whom(state: IncidentState, clock: Clock): string | null {
  return clock.kind === 'task-understood' ? (state.tasks[clock.subject]?.assigner ?? null) : clock.person;
}
