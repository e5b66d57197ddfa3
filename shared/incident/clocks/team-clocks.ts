import { reminderKey } from '../reminders/reminder.ts';
import type { IncidentState } from '../state.ts';
import type { Clock } from './clock.ts';

/** Teams that lost their lead (ROLE-5): red at once, the commander's to mend. A team with nobody here can wait. */
export function teamClocks(state: IncidentState): readonly Clock[] {
  return Object.values(state.teams).flatMap(({ id, members, leadlessSince: since }) => {
    if (since === null || members.length === 0) return [];
    return [
      {
        id: reminderKey('team-lead', id),
        kind: 'team-lead' as const,
        subject: id,
        since,
        amberAt: null,
        dueAt: since,
        redAt: since,
        person: state.command.commander,
        reminders: { at: [since], everyMs: null },
      },
    ];
  });
}
