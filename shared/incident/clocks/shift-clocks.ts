import { type Instant, isBefore, MINUTE, plus } from '#shared/time/instant.ts';
import { participantOf } from '../participants/lookup.ts';
import { reminderKey } from '../reminders/reminder.ts';
import { type DueHandOver, dueHandOvers, unfollowed } from '../shifts/hand-over.ts';
import type { Shift } from '../shifts/shift.ts';
import type { IncidentState } from '../state.ts';
import type { Clock } from './clock.ts';

/** SHIFT-2: minutes before a hand-over at which both sides are reminded. */
const REMINDED_MINUTES = [60, 15, 0];

/** How often a hand-over that was missed is told again. */
const MISSED_EVERY = 10 * MINUTE;

/**
 * Hand-overs of seats: for each side a clock of its own, until both have confirmed (SHIFT-2), and one for whoever
 * commands, which is red once the seat should have passed. Shifts that nobody follows have one for their person.
 */
export function shiftClocks(state: IncidentState): readonly Clock[] {
  return [
    ...dueHandOvers(state).flatMap((due) => handOverClocks(state, due)),
    ...unfollowed(state).map((shift) => endClock(state, shift)),
  ];
}

function handOverClocks(
  state: IncidentState,
  { coming, leaving, completeBy }: DueHandOver,
): readonly Clock[] {
  const side = (kind: 'shift-coming' | 'shift-leaving', person: string) =>
    personal(state, kind, coming, coming.from, person);
  const sides = [
    ...(isHere(state, coming.person) ? [side('shift-coming', coming.person)] : []),
    ...(leaving === null ? [] : [side('shift-leaving', leaving.person)]),
  ];
  return [
    ...sides,
    {
      id: reminderKey('shift-hand-over', coming.id),
      kind: 'shift-hand-over',
      subject: coming.id,
      since: plus(coming.from, -60 * MINUTE),
      amberAt: plus(coming.from, -15 * MINUTE),
      dueAt: coming.from,
      redAt: completeBy,
      // A hand-over that is missed is the commander's to mend; nobody in command: everybody's.
      person: state.command.commander,
      reminders: { at: [completeBy], everyMs: MISSED_EVERY },
    },
  ];
}

function endClock(state: IncidentState, shift: Shift): Clock {
  return personal(state, 'shift-end', shift, shift.to, shift.person);
}

function personal(
  { settings }: IncidentState,
  kind: 'shift-coming' | 'shift-leaving' | 'shift-end',
  { id: subject, plannedAt }: Shift,
  at: Instant,
  person: string,
): Clock {
  const reminded = REMINDED_MINUTES.map((minutes) => plus(at, -minutes * MINUTE));
  const ahead = reminded.filter((each) => isBefore(plannedAt, each));
  return {
    id: reminderKey(kind, subject),
    kind,
    subject,
    // Moved to another time, it is another hand-over, and reminds anew.
    since: at,
    amberAt: plus(at, -60 * MINUTE),
    dueAt: at,
    redAt: at,
    person,
    reminders: {
      at: ahead.length === 0 ? [at] : ahead,
      everyMs: settings.handOverRepeatMinutes * MINUTE,
    },
  };
}

function isHere(state: IncidentState, id: string): boolean {
  const person = participantOf(state, id);
  return person !== undefined && person.attendance !== 'removed';
}
