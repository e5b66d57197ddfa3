import {
  type Instant,
  isBefore,
  isReached,
  later,
  msBetween,
  plus,
  SECOND,
  toMs,
} from '#shared/time/instant.ts';
import { onTheirWay } from '../broadcasts/release.ts';
import type { Clock } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { silentInRound } from '../rollcalls/can-round.ts';
import { byStanding, isComplete } from '../rollcalls/roll-call.ts';
import type { IncidentState } from '../state.ts';
import type { ReminderRecord } from './reminder.ts';

/** Reminders that were missed while no server ran come one by one, this far apart, not in a burst. */
const CATCH_UP_GAP = 10 * SECOND;

/** What the server has to do when the time comes: remind of a clock, or ask about a task (TASK-3). */
export type DueAction =
  | { readonly at: Instant; readonly type: 'reminder.send'; readonly data: { readonly clock: string } }
  | { readonly at: Instant; readonly type: 'task.ask'; readonly data: { readonly task: string } }
  | {
      readonly at: Instant;
      readonly type: 'decision.settle';
      readonly data: { readonly decision: string; readonly outcome: 'carried' };
    }
  | { readonly at: Instant; readonly type: 'rollcall.close'; readonly data: { readonly rollcall: string } }
  | {
      readonly at: Instant;
      readonly type: 'broadcast.release';
      readonly data: { readonly broadcast: string };
    }
  | { readonly at: Instant; readonly type: 'can.close'; readonly data: { readonly round: string } };

/** A reminder that is to come: when it is sent, and the moment that it is for. */
interface NextReminder {
  readonly at: Instant;
  readonly dueAt: Instant;
}

/** What a clock reminds of next, given what it reminded of so far; null: not again. */
function nextReminder(clock: Clock, record: ReminderRecord | undefined): NextReminder | null {
  if (clock.reminders === null) return null;
  const sent = record !== undefined && record.since === clock.since ? record : null;
  if (clock.kind === 'call-out') return onTime(nextCallOut(clock, sent));
  const { at, everyMs } = clock.reminders;
  if (sent === null) return at[0] === undefined ? null : onTime(at[0]);
  // By its moment and not by number: planned anew for somebody else, those that were over by then are not in the plan.
  const planned = at.find((each) => isBefore(sent.dueAt, each));
  if (planned !== undefined) return { at: later(planned, plus(sent.at, CATCH_UP_GAP)), dueAt: planned };
  return everyMs === null ? null : onTime(plus(sent.at, everyMs));
}

function onTime(at: Instant): NextReminder {
  return { at, dueAt: at };
}

/** Again and again on the full interval; those that were missed while no server ran are left out (CLOCK-1). */
function nextCallOut({ since, dueAt, reminders }: Clock, sent: ReminderRecord | null): Instant {
  const every = reminders?.everyMs ?? 0;
  if (sent === null || every === 0) return dueAt;
  return later(dueAt, plus(since, every * (Math.floor(msBetween(since, sent.at) / every) + 1)));
}

/** All that the server will have to do if nothing else happens, soonest first. Times are the incident's own. */
export function schedule(state: IncidentState): readonly DueAction[] {
  const reminders = clocks(state).flatMap((clock): readonly DueAction[] => {
    if (clock.kind === 'task-deadline') return askFor(state, clock);
    if (clock.kind === 'decision-window') return [carry(clock)];
    const next = nextReminder(clock, state.reminders[clock.id]);
    return next === null ? [] : [{ at: next.at, type: 'reminder.send', data: { clock: clock.id } }];
  });
  return [...reminders, ...updatesDue(state), ...overByItself(state)].sort((a, b) => toMs(a.at) - toMs(b.at));
}

/** The actions whose time has come. */
export function dueActions(state: IncidentState, now: Instant): readonly DueAction[] {
  return schedule(state).filter(({ at }) => isReached(at, now));
}

/** The clock of an id, with its next reminder. */
export function reminderOf(
  state: IncidentState,
  id: string,
): (NextReminder & { readonly clock: Clock }) | null {
  const clock = clocks(state).find((candidate) => candidate.id === id);
  if (clock === undefined) return null;
  const next = nextReminder(clock, state.reminders[id]);
  return next === null ? null : { clock, ...next };
}

/** Silence carries (DEC-1). */
function carry({ subject, dueAt }: Clock): DueAction {
  return { at: dueAt, type: 'decision.settle', data: { decision: subject, outcome: 'carried' } };
}

/** An update goes out when it can no longer be taken back (CAST-4). */
function updatesDue(state: IncidentState): readonly DueAction[] {
  if (state.phase === 'closed') return [];
  return onTheirWay(state).map(({ id, queued }) => ({
    at: queued?.goesAt ?? state.declaredAt,
    type: 'broadcast.release',
    data: { broadcast: id },
  }));
}

/** What nobody is waited for any more, since the last who was silent went away: it is over by itself (PAR-1). */
function overByItself(state: IncidentState): readonly DueAction[] {
  if (state.phase === 'closed') return [];
  const call = state.rollCalls.open;
  const round = state.canRounds.open;
  return [
    ...(call !== null && isComplete(byStanding(state, call))
      ? [{ at: call.startedAt, type: 'rollcall.close', data: { rollcall: call.id } } as const]
      : []),
    ...(round !== null && silentInRound(state, round).length === 0
      ? [{ at: round.startedAt, type: 'can.close', data: { round: round.id } } as const]
      : []),
  ];
}

function askFor(state: IncidentState, clock: Clock): readonly DueAction[] {
  const asked = state.tasks[clock.subject]?.asked?.deadline;
  return asked === clock.dueAt ? [] : [{ at: clock.dueAt, type: 'task.ask', data: { task: clock.subject } }];
}
