import { later, MINUTE, plus } from '#shared/time/instant.ts';
import { isOpenRequest, type LogisticsRequest } from '../logistics/request.ts';
import { reminderKey } from '../reminders/reminder.ts';
import type { IncidentState } from '../state.ts';
import type { Clock } from './clock.ts';

/** Nobody sees to it yet: told again after so long. */
const UNSEEN = 10 * MINUTE;
const AMBER_BEFORE = 30 * MINUTE;

/** What people need (SHIFT-5): amber while nobody sees to it, red when its time has come. */
export function logisticsClocks(state: IncidentState): readonly Clock[] {
  return Object.values(state.logistics)
    .filter(isOpenRequest)
    .flatMap((request) => requestClock(state, request));
}

function requestClock(state: IncidentState, request: LogisticsRequest): readonly Clock[] {
  const { id: subject, neededAt, assignee, askedAt, changedAt } = request;
  if (assignee !== null && neededAt === null) return [];
  const dueAt = neededAt ?? plus(askedAt, UNSEEN);
  const amberAt = assignee === null ? askedAt : later(askedAt, plus(dueAt, -AMBER_BEFORE));
  return [
    {
      id: reminderKey('logistics', subject),
      kind: 'logistics',
      subject,
      since: assignee === null ? askedAt : changedAt,
      amberAt,
      dueAt,
      redAt: dueAt,
      person: assignee ?? state.command.commander,
      reminders: { at: [dueAt], everyMs: UNSEEN },
    },
  ];
}
