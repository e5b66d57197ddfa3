import { earlier, HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import type { Participant } from '../participants/participant.ts';
import { reminderKey } from '../reminders/reminder.ts';
import type { Settings } from '../settings/settings.ts';
import type { IncidentState } from '../state.ts';
import type { Clock } from './clock.ts';

const REST_AMBER_BEFORE = 5 * MINUTE;

/** People's minutes without a break (FAT-2) and the ends of their rests. Observers are not on duty. */
export function peopleClocks(state: IncidentState): readonly Clock[] {
  return Object.values(state.participants).flatMap((person) => {
    if (person.rest !== null) return [restClock(person.id, person.rest)];
    if (person.dutySince === null || person.role === 'observer') return [];
    if (person.id === state.command.commander) return [];
    return [dutyClock(person, person.dutySince, state)];
  });
}

function dutyClock(person: Participant, since: string, { settings, reminders }: ReminderState): Clock {
  const amber = plus(since, settings.dutyAmberMinutes * MINUTE);
  // Whatever breaks there were: one's turn is over after its hours (FAT-2).
  const turnOver = plus(person.turn.since, settings.shiftRedHours * HOUR);
  const redAt = earlier(plus(since, settings.dutyRedMinutes * MINUTE), turnOver);
  const amberAt = earlier(amber, redAt);
  const id = reminderKey('duty', person.id);
  return {
    id,
    kind: 'duty',
    subject: person.id,
    since,
    amberAt,
    dueAt: reminders[id]?.since === since ? redAt : amberAt,
    redAt,
    person: person.id,
    reminders: { at: [amberAt, redAt], everyMs: null },
  };
}

type ReminderState = Pick<IncidentState, 'reminders'> & { readonly settings: Settings };

function restClock(person: string, rest: { readonly since: string; readonly until: string }): Clock {
  return {
    id: reminderKey('rest', person),
    kind: 'rest',
    subject: person,
    since: rest.since,
    amberAt: plus(rest.until, -REST_AMBER_BEFORE),
    dueAt: rest.until,
    redAt: rest.until,
    person,
    reminders: { at: [rest.until], everyMs: null },
  };
}
