import { eventId } from '#shared/ids/ids.ts';
import { readsVague } from '#shared/text/vague.ts';
import { type Instant, isReached, later, MINUTE, plus } from '#shared/time/instant.ts';
import { type ActingContext, accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { isUnknownNote } from '../notes/origin.ts';
import { nameOf } from '../participants/lookup.ts';
import type { ActingRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import { receiverOf } from './assignee.ts';
import type { taskCommands } from './commands.ts';
import type { HandsOn, Task, TaskStatus } from './task.ts';

const OPEN: readonly TaskStatus[] = ['assigned', 'understood', 'working', 'blocked'];
const RUNNING: readonly TaskStatus[] = ['understood', 'working'];

/** Who may speak for an assignee who is on the voice bridge and not at a screen. */
const SPEAKS_FOR_OTHERS: readonly ActingRole[] = ['commander', 'deputy', 'scribe', 'owner'];

export const decideTasks: Deciders<typeof taskCommands> = {
  'task.assign': (state, { title, assignee, minutes: said, override, handsOn, decision, note }, context) => {
    if (isUnknownNote(note, context)) return refuse('not_found');
    if (decision !== undefined) {
      const known = Object.hasOwn(state.decisions, decision) ? state.decisions[decision] : undefined;
      if (known === undefined) return refuse('not_found');
      if (known.status !== 'carried') return refuse('decision_not_carried');
    }
    const minutes = said ?? state.settings.taskMinutes;
    const found = receiverOf(state, { assignee, minutes, override }, context);
    if ('error' in found) return { ok: false, error: found.error };
    return accept({
      type: 'task.assigned',
      data: {
        task: eventId(context.command, 0),
        title,
        assignee: found.person.id,
        minutes,
        vague: readsVague(title),
        override: found.override,
        ...handsOnOf(state, found.person.id, context.asker.id, handsOn),
        ...(decision === undefined ? {} : { decision }),
        ...(note === undefined ? {} : { note }),
      },
    });
  },

  'task.understand': (state, data, context) =>
    onOwnTask(state, data.task, ['assigned'], context, (task) =>
      accept({
        type: 'task.understood',
        data: {
          task: task.id,
          deadline: plus(context.now, task.minutes * MINUTE),
          ...handsOnOf(state, task.assignee, context.asker.id, data.handsOn),
        },
      }),
    ),

  'task.start': (state, data, context) =>
    onOwnTask(state, data.task, ['understood', 'blocked'], context, (task) =>
      accept({
        type: 'task.started',
        data: {
          task: task.id,
          deadline: startedDeadline(task, context.now),
          ...handsOnOf(state, task.assignee, context.asker.id, data.handsOn),
        },
      }),
    ),

  'task.extend': (state, { task: id, minutes, reason }, context) =>
    onReportableTask(state, id, RUNNING, context, (task) => {
      const from = task.deadline === null ? context.now : later(task.deadline, context.now);
      const deadline = plus(from, minutes * MINUTE);
      return accept({ type: 'task.extended', data: { task: id, minutes, deadline, reason: reason ?? null } });
    }),

  'task.report': (state, { task: id, outcome, text, can, links }, context) =>
    onReportableTask(state, id, RUNNING, context, () =>
      accept({
        type: 'task.reported',
        data: { task: id, outcome, text, can: can ?? null, links: links ?? [] },
      }),
    ),

  'task.block': (state, { task: id, need }, context) =>
    onReportableTask(state, id, RUNNING, context, () =>
      accept({ type: 'task.blocked', data: { task: id, need } }),
    ),

  'task.cancel': (state, { task: id, reason }) =>
    onTask(state, id, OPEN, () =>
      accept({ type: 'task.cancelled', data: { task: id, reason: reason ?? null } }),
    ),

  'task.reassign': (state, { task: id, assignee, minutes: said, reason, override, handsOn }, context) =>
    onTask(state, id, OPEN, (task) => {
      const minutes = said ?? task.minutes;
      const found = receiverOf(state, { assignee, minutes, override }, context);
      if ('error' in found) return { ok: false, error: found.error };
      if (found.person.id === task.assignee) return refuse('task_same_assignee', { name: found.person.name });
      return accept({
        type: 'task.reassigned',
        data: {
          task: id,
          assignee: found.person.id,
          from: task.assignee,
          minutes,
          reason: reason ?? null,
          override: found.override,
          ...handsOnOf(state, found.person.id, context.asker.id, handsOn),
        },
      });
    }),

  'task.ask': (state, { task: id }, { role, now }) =>
    onTask(state, id, RUNNING, (task) => {
      if (role !== 'system') return accept({ type: 'task.asked', data: { task: id, deadline: null } });
      if (!isAskDue(task, now)) return refuse('not_due');
      return accept({ type: 'task.asked', data: { task: id, deadline: task.deadline } });
    }),
};

/** ROLE-4: whoever commands and takes a task up themselves is warned, not stopped, and the record says so. */
function handsOnOf(
  { command }: IncidentState,
  assignee: string | null,
  asker: string,
  warned: boolean | undefined,
): { readonly handsOn?: HandsOn } {
  if (asker !== command.commander || assignee !== asker) return {};
  return { handsOn: warned === true ? 'warned' : 'unwarned' };
}

/** Whether the server has still to ask "Have you finished?" for the deadline that has come (TASK-3). */
function isAskDue(task: Task, now: Instant): boolean {
  return task.deadline !== null && isReached(task.deadline, now) && task.asked?.deadline !== task.deadline;
}

/**
 * Starting leaves the countdown as it runs since "understood". Blocked work goes on with the minutes that were left,
 * or with all of them where none were.
 */
function startedDeadline({ status, deadline, minutes }: Task, now: Instant): Instant {
  const goesOn = deadline !== null && (status !== 'blocked' || !isReached(deadline, now));
  return goesOn ? deadline : plus(now, minutes * MINUTE);
}

function onTask(
  state: IncidentState,
  id: string,
  allowed: readonly TaskStatus[],
  then: (task: Task) => Decision,
): Decision {
  const task = Object.hasOwn(state.tasks, id) ? state.tasks[id] : undefined;
  if (task === undefined) return refuse('not_found');
  if (!allowed.includes(task.status)) {
    return refuse('task_state', { status: task.status, allowed: allowed.join(', ') });
  }
  return then(task);
}

function onOwnTask(
  state: IncidentState,
  id: string,
  allowed: readonly TaskStatus[],
  { asker }: ActingContext,
  then: (task: Task) => Decision,
): Decision {
  return onTask(state, id, OPEN, (task) =>
    task.assignee === asker.id ? onTask(state, id, allowed, then) : notYours(state, task),
  );
}

function onReportableTask(
  state: IncidentState,
  id: string,
  allowed: readonly TaskStatus[],
  { asker, role }: ActingContext,
  then: (task: Task) => Decision,
): Decision {
  return onTask(state, id, OPEN, (task) =>
    task.assignee === asker.id || SPEAKS_FOR_OTHERS.includes(role)
      ? onTask(state, id, allowed, then)
      : notYours(state, task),
  );
}

function notYours(state: IncidentState, task: Task): Decision {
  const { commander } = state.command;
  return refuse('task_not_yours', { name: nameOf(state, task.assignee ?? commander ?? '') });
}
