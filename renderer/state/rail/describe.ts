import { type Clock, clockLevel } from '#shared/incident/clocks/clock.ts';
import { minutesToCallOut } from '#shared/incident/clocks/command-clocks.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { dueHandOverInto } from '#shared/incident/shifts/hand-over.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, MINUTE, msBetween } from '#shared/time/instant.ts';
import { describeAgreed } from './describe-agreed.ts';

/** A text of the rail's namespace, to be translated by who shows it. */
export interface Phrase {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What an entry of the rail is about, and whose it is (CLOCK-1). */
export interface Description {
  readonly what: Phrase;
  readonly whose: Phrase | null;
}

/** An entry of the rail in words. Role, severity and audience names are translated by their ids in `values`. */
export function describeClock(clock: Clock, state: IncidentState, me: string, now: Instant): Description {
  const name = clock.person === null ? '' : nameOf(state, clock.person);
  const mine = clock.person !== null && clock.person === me;
  switch (clock.kind) {
    case 'command-vacant':
      return { what: say('noCommander'), whose: say('everybody') };
    case 'command-offered':
      return {
        what: say('commandOffered'),
        whose: mine ? say('offeredToYou') : say('waitsForAnswer', { name }),
      };
    case 'role-vacant':
      return { what: say('roleVacant', { role: clock.subject }), whose: null };
    case 'team-lead': {
      const team = state.teams[clock.subject];
      return {
        what: say('teamLead', { team: team?.name ?? '' }),
        whose: say('teamLeadHow', { count: team?.members.length ?? 0 }),
      };
    }
    case 'task-understood':
    case 'task-deadline':
    case 'task-blocked':
    case 'task-returned':
      return describeTask(clock, state, mine);
    case 'update':
      return describeUpdate(clock, state);
    case 'commander-duty':
      return { what: say('handOver'), whose: say(mine ? 'youCommand' : 'commands', { name }) };
    case 'duty':
      return { what: mine ? say('yourBreak') : say('breakFor', { name }), whose: say('withoutBreak') };
    case 'rest':
      return { what: mine ? say('yourRest') : say('restOf', { name }), whose: say('restEnds') };
    case 'decision-window':
    case 'decision-settle':
    case 'decision-verify':
    case 'roll-call':
    case 'roll-call-open':
    case 'roll-call-answer':
    case 'roll-call-help':
    case 'can-open':
    case 'can-answer':
      return describeAgreed(clock.kind, clock, state, mine);
    case 'shift-coming':
    case 'shift-leaving':
    case 'shift-hand-over':
    case 'shift-end':
      return describeShift(clock, state, mine);
    case 'logistics': {
      const request = state.logistics[clock.subject];
      const what = { kind: request?.kind ?? 'other', text: request?.text ?? '' };
      const assignee = request?.assignee ?? null;
      if (assignee === null) return { what: say('needed', what), whose: say('neededNobody') };
      return {
        what: say('needed', what),
        whose: mine ? say('yours') : say('runs', { name: nameOf(state, assignee) }),
      };
    }
    case 'call-out':
      return describeCallOut(clock, state, now);
  }
}

/** A hand-over as its two sides see it, and as whoever commands does (SHIFT-2). */
function describeShift(clock: Clock, state: IncidentState, mine: boolean): Description {
  const shift = state.shifts[clock.subject];
  if (shift === undefined) return { what: say('task', { title: '' }), whose: null };
  const seat = { role: shift.role, team: shift.team === null ? '' : (state.teams[shift.team]?.name ?? '') };
  const coming = nameOf(state, shift.person);
  if (clock.kind === 'shift-coming')
    return {
      what: say(mine ? 'yourShift' : 'shiftOf', { ...seat, name: coming }),
      whose: say('shiftBegins'),
    };
  if (clock.kind === 'shift-end')
    return {
      what: say(mine ? 'yourShiftEnds' : 'shiftEnds', { ...seat, name: coming }),
      whose: say('nobodyFollows'),
    };
  const leaving = dueHandOverInto(state, shift.id)?.leaving?.person ?? null;
  if (clock.kind === 'shift-leaving')
    return { what: say('handSeatOver', { ...seat, name: coming }), whose: mine ? say('yours') : null };
  const { given, readBack } = shift.handOver;
  const missing = given === null && readBack === null ? 'both' : given === null ? 'brief' : 'readBack';
  return {
    what: say('seatPasses', { ...seat, name: coming }),
    whose:
      leaving === null
        ? say('seatEmpty', { name: coming })
        : say(`handOverWaits.${missing}`, { name: coming, from: nameOf(state, leaving) }),
  };
}

/** Once it is due, the line to say stands there as it is said. */
function describeCallOut(clock: Clock, state: IncidentState, now: Instant): Description {
  const { severity, title } = state;
  const count = Math.round(msBetween(clock.since, clock.dueAt) / MINUTE);
  if (clockLevel(clock, now) === 'calm') return { what: say('callOut', { count }), whose: null };
  const line = { count: minutesToCallOut(state, now), severity, title };
  return { what: say('callOutLine', line), whose: say('callOutHow') };
}

function describeTask(clock: Clock, state: IncidentState, mine: boolean): Description {
  const task = state.tasks[clock.subject];
  if (task === undefined) return { what: say('task', { title: '' }), whose: null };
  const { title } = task;
  const name = task.assignee === null ? '' : nameOf(state, task.assignee);
  switch (clock.kind) {
    case 'task-understood': {
      const count = state.reminders[clock.id]?.count ?? 0;
      const reminded = count > 0 && state.reminders[clock.id]?.since === clock.since;
      if (mine) return { what: say('task', { title }), whose: say('sayUnderstood') };
      return {
        what: say('task', { title }),
        whose: reminded ? say('remindedUnderstood', { name, count }) : say('waitsUnderstood', { name }),
      };
    }
    case 'task-blocked':
      return {
        what: say('blocked', { need: task.blocked?.need ?? '' }),
        whose: say(mine ? 'yourTask' : 'taskOf', { name, title }),
      };
    case 'task-returned': {
      const { from, reason } = task.returned ?? { from: '', reason: 'released' };
      return {
        what: say('returned', { title }),
        whose: say(`away.${reason}`, { name: nameOf(state, from) }),
      };
    }
    default: {
      const asked = task.asked !== null && !task.asked.answered;
      return {
        what: say('task', { title }),
        whose: mine ? say(asked ? 'youAsked' : 'yours') : say(asked ? 'asked' : 'runs', { name }),
      };
    }
  }
}

function describeUpdate(clock: Clock, state: IncidentState): Description {
  const cadence = state.cadence[clock.subject];
  return {
    what: say('update', { audience: clock.subject }),
    // Why it was put off stands in a line of its own.
    whose: cadence?.why === 'snoozed' ? null : say(`why.${cadence?.why ?? 'regular'}`),
  };
}

function say(key: string, values: Phrase['values'] = {}): Phrase {
  return { key, values };
}
