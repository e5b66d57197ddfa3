import { type Instant, isReached, later, msBetween, plus, SECOND, toMs } from '#shared/time/instant.ts';
import type { Clock } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import type { IncidentState } from '../state.ts';
import type { ReminderRecord } from './reminder.ts';

/** Reminders that were missed while no server ran come one by one, this far apart, not in a burst. */
const CATCH_UP_GAP = 10 * SECOND;

/** What the server has to do when the time comes: remind of a clock, or ask about a task (TASK-3). */
export type DueAction =
  | { readonly at: Instant; readonly type: 'reminder.send'; readonly data: { readonly clock: string } }
  | { readonly at: Instant; readonly type: 'task.ask'; readonly data: { readonly task: string } };

/** When a clock reminds next, given what it reminded of so far; null: not again. */
function nextReminder(clock: Clock, record: ReminderRecord | undefined): Instant | null {
  if (clock.reminders === null) return null;
  const sent = record !== undefined && record.since === clock.since ? record : null;
  if (clock.kind === 'call-out') return nextCallOut(clock, sent);
  const planned = clock.reminders.at[sent?.count ?? 0];
  if (planned !== undefined) return sent === null ? planned : later(planned, plus(sent.at, CATCH_UP_GAP));
  return sent === null || clock.reminders.everyMs === null ? null : plus(sent.at, clock.reminders.everyMs);
}

/** Again and again on the full interval; those that were missed while no server ran are left out (CLOCK-1). */
function nextCallOut({ since, dueAt, reminders }: Clock, sent: ReminderRecord | null): Instant {
  const every = reminders?.everyMs ?? 0;
  if (sent === null || every === 0) return dueAt;
  return later(dueAt, plus(since, every * (Math.floor(msBetween(since, sent.at) / every) + 1)));
}

/** All that the server will have to do if nothing else happens, soonest first. Times are the incident's own. */
export function schedule(state: IncidentState): readonly DueAction[] {
  return clocks(state)
    .flatMap((clock): readonly DueAction[] => {
      if (clock.kind === 'task-deadline') return askFor(state, clock);
      const at = nextReminder(clock, state.reminders[clock.id]);
      return at === null ? [] : [{ at, type: 'reminder.send', data: { clock: clock.id } }];
    })
    .sort((a, b) => toMs(a.at) - toMs(b.at));
}

/** The actions whose time has come. */
export function dueActions(state: IncidentState, now: Instant): readonly DueAction[] {
  return schedule(state).filter(({ at }) => isReached(at, now));
}

/** The clock of an id, with the moment of its next reminder. */
export function reminderOf(
  state: IncidentState,
  id: string,
): { readonly clock: Clock; readonly at: Instant } | null {
  const clock = clocks(state).find((candidate) => candidate.id === id);
  if (clock === undefined) return null;
  const at = nextReminder(clock, state.reminders[id]);
  return at === null ? null : { clock, at };
}

function askFor(state: IncidentState, clock: Clock): readonly DueAction[] {
  const asked = state.tasks[clock.subject]?.asked?.deadline;
  return asked === clock.dueAt ? [] : [{ at: clock.dueAt, type: 'task.ask', data: { task: clock.subject } }];
}
