import { type Instant, MINUTE, msBetween, plus, SECOND } from '#shared/time/instant.ts';
import { reminderKey } from '../reminders/reminder.ts';
import { type CanRound, silentInRound } from '../rollcalls/can-round.ts';
import { byStanding, onAssignment, type RollCall } from '../rollcalls/roll-call.ts';
import type { IncidentState } from '../state.ts';
import type { Clock, ClockKind } from './clock.ts';

const AMBER_BEFORE = 2 * MINUTE;
/** A phase has just changed: there is something else to say first, and then it is red. */
const GRACE = 2 * MINUTE;

/** The next roll call (PAR-1); none while one goes on, nor while nobody else is there to be asked. */
export function nextRollCallClock(state: IncidentState): readonly Clock[] {
  const { open, lastAt } = state.rollCalls;
  if (open !== null || onAssignment(state).length < 2) return [];
  const { declaredAt, phaseSince } = state;
  const regular = plus(lastAt ?? declaredAt, rollCallMinutes(state) * MINUTE);
  const hasChanged = msBetween(lastAt ?? declaredAt, phaseSince) > 0 && msBetween(phaseSince, regular) > 0;
  const dueAt = hasChanged ? phaseSince : regular;
  return [
    {
      id: reminderKey('roll-call', 'next'),
      kind: 'roll-call',
      subject: 'next',
      since: hasChanged ? phaseSince : (lastAt ?? declaredAt),
      amberAt: hasChanged ? phaseSince : plus(regular, -AMBER_BEFORE),
      dueAt,
      redAt: hasChanged ? plus(phaseSince, GRACE) : regular,
      person: null,
      reminders: { at: [dueAt], everyMs: null },
    },
  ];
}

/** A severity's own timer comes first; else SEV1 has a shorter interval than the others. */
function rollCallMinutes({ settings, severity, timers }: IncidentState): number {
  const own = severity === 'unknown' ? undefined : timers[severity]?.rollCallMinutes;
  return own ?? (severity === 'SEV1' ? settings.rollCallSev1Minutes : settings.rollCallMinutes);
}

/** What a roll call that goes on waits for: the silent as a whole and each for themselves, and who needs help. */
export function rollCallClocks(state: IncidentState): readonly Clock[] {
  const call = state.rollCalls.open;
  if (call === null) return [];
  const { silent, help } = byStanding(state, call);
  const times = waiting(
    call,
    state.settings.rollCallAmberSeconds * SECOND,
    state.settings.rollCallRedSeconds * SECOND,
  );
  return [
    ...(silent.length === 0 ? [] : [open('roll-call-open', call, times)]),
    ...silent.map((person) => ofPerson('roll-call-answer', person, times)),
    ...help.map((person) => needsHelp(person, call.answers[person]?.at ?? call.startedAt)),
  ];
}

/** What a CAN round that goes on waits for (PAR-2). */
export function canClocks(state: IncidentState): readonly Clock[] {
  const round = state.canRounds.open;
  if (round === null) return [];
  const silent = silentInRound(state, round);
  const minutes = state.settings.canRoundMinutes * MINUTE;
  const times = waiting(round, minutes / 2, minutes);
  return [
    ...(silent.length === 0 ? [] : [open('can-open', round, times)]),
    ...silent.map((person) => ofPerson('can-answer', person, times)),
  ];
}

type Times = Pick<Clock, 'since' | 'amberAt' | 'dueAt' | 'redAt'> & { readonly amberAt: Instant };

function waiting({ startedAt }: Pick<RollCall, 'startedAt'>, amberMs: number, redMs: number): Times {
  const redAt = plus(startedAt, redMs);
  return { since: startedAt, amberAt: plus(startedAt, amberMs), dueAt: redAt, redAt };
}

function open(kind: ClockKind, { id, startedBy }: RollCall | CanRound, times: Times): Clock {
  const at = [times.amberAt, times.dueAt];
  const rest = { person: startedBy, reminders: { at, everyMs: null } };
  return { id: reminderKey(kind, id), kind, subject: id, ...times, ...rest };
}

/** For the one who is asked: their own screen shows it, and sounds for it. */
function ofPerson(kind: ClockKind, person: string, times: Times): Clock {
  return { id: reminderKey(kind, person), kind, subject: person, ...times, person, reminders: null };
}

/** Red until it was acted on: they say OK, or go away, or the roll call is closed with a reason. */
function needsHelp(person: string, at: Instant): Clock {
  const id = reminderKey('roll-call-help', person);
  const times = { since: at, amberAt: null, dueAt: at, redAt: at };
  return { id, kind: 'roll-call-help', subject: person, ...times, person: null, reminders: null };
}
