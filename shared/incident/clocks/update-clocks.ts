import { MINUTE, plus } from '#shared/time/instant.ts';
import type { CadenceClock } from '../broadcasts/broadcast.ts';
import { reminderKey } from '../reminders/reminder.ts';
import type { IncidentState } from '../state.ts';
import type { Clock } from './clock.ts';

const AMBER_BEFORE = 2 * MINUTE;

/** The next update per audience (CAST-5). */
export function updateClocks(state: IncidentState): readonly Clock[] {
  return state.audiences.flatMap(({ id: audience }) => {
    const cadence = state.cadence[audience];
    if (cadence === undefined) return [];
    return [
      {
        id: reminderKey('update', audience),
        kind: 'update',
        subject: audience,
        since: cadence.since,
        amberAt: plus(cadence.dueAt, -AMBER_BEFORE),
        dueAt: cadence.dueAt,
        redAt: cadence.dueAt,
        person: null,
        reminders: { at: [cadence.dueAt], everyMs: state.settings.updateRepeatMinutes * MINUTE },
        ...snoozeOf(cadence),
      },
    ];
  });
}

/** An update that was put off says so by its cadence. */
function snoozeOf({ why, dueAt, reason, by }: CadenceClock): Pick<Clock, 'snooze'> {
  return why === 'snoozed' ? { snooze: { until: dueAt, by: by ?? null, reason: reason ?? '' } } : {};
}
