import type { IncidentEvent } from '../event.ts';
import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import type { TaskEvents } from './events.ts';
import type { Task, TaskChange } from './task.ts';

type Stamp = Pick<IncidentEvent, 'at' | 'actor'>;

export const evolveTasks: Evolvers<TaskEvents> = {
  'task.assigned': (
    state,
    { task, title, assignee, minutes, vague, decision, note, override, handsOn },
    event,
  ) => ({
    ...state,
    tasks: {
      ...state.tasks,
      [task]: {
        id: task,
        title,
        vague,
        decision: decision ?? null,
        note: note ?? null,
        status: 'assigned',
        assignee,
        assigner: event.actor.id,
        minutes,
        assignedAt: event.at,
        understoodAt: null,
        deadline: null,
        asked: null,
        blocked: null,
        returned: null,
        handsOn: handsOn === 'warned',
        report: null,
        endedAt: null,
        history: [change(event, 'assigned', { to: assignee, minutes, reason: override?.reason ?? null })],
      },
    },
  }),

  'task.understood': (state, { task, deadline, handsOn }, { at }) =>
    withTask(state, task, (before) => ({
      status: 'understood',
      understoodAt: at,
      deadline,
      handsOn: before.handsOn || handsOn === 'warned',
    })),

  'task.started': (state, { task, deadline, handsOn }, event) =>
    withTask(state, task, ({ status, history, handsOn: before }) => ({
      status: 'working',
      deadline,
      blocked: null,
      handsOn: before || handsOn === 'warned',
      history: status === 'blocked' ? [...history, change(event, 'resumed', {})] : history,
    })),

  'task.extended': (state, { task, minutes, deadline, reason }, event) =>
    withTask(state, task, ({ history, asked }) => ({
      deadline,
      asked: answered(asked),
      history: [...history, change(event, 'extended', { minutes, reason })],
    })),

  'task.reported': (state, { task, text, can, links }, event) =>
    withTask(state, task, ({ asked }) => ({
      status: 'done',
      asked: answered(asked),
      report: { at: event.at, by: event.actor.id, text, can, links },
      endedAt: event.at,
    })),

  'task.blocked': (state, { task, need }, event) =>
    withTask(state, task, ({ history, asked }) => ({
      status: 'blocked',
      asked: answered(asked),
      blocked: { at: event.at, need },
      history: [...history, change(event, 'blocked', { reason: need })],
    })),

  'task.cancelled': (state, { task }, { at }) =>
    withTask(state, task, () => ({ status: 'cancelled', endedAt: at })),

  'task.reassigned': (state, { task, assignee, from, minutes, reason, override, handsOn }, event) =>
    withTask(state, task, ({ history }) => ({
      ...fromTheStart(event),
      assignee,
      assigner: event.actor.id,
      minutes,
      returned: null,
      handsOn: handsOn === 'warned',
      history: [
        ...history,
        change(event, 'reassigned', {
          from,
          to: assignee,
          minutes,
          reason: bothOf(reason, override?.reason),
        }),
      ],
    })),

  'task.asked': (state, { task, deadline }, { at }) =>
    withTask(state, task, ({ asked }) => ({
      asked: { at, deadline: deadline ?? asked?.deadline ?? null, answered: false },
    })),

  'task.returned': (state, { task, from, reason }, event) =>
    withTask(state, task, ({ history }) => ({
      ...fromTheStart(event),
      assignee: null,
      handsOn: false,
      returned: { at: event.at, from, reason },
      history: [...history, change(event, 'returned', { from, reason })],
    })),
};

/** What a task forgets when it changes hands: the next person understands it anew. */
function fromTheStart({ at }: Stamp): Partial<Task> {
  return {
    status: 'assigned',
    assignedAt: at,
    understoodAt: null,
    deadline: null,
    asked: null,
    blocked: null,
  };
}

/** Why it changed hands, and why into these. */
function bothOf(reason: string | null, override: string | undefined): string | null {
  return [reason, override].filter((words) => words !== null && words !== undefined).join(' · ') || null;
}

function answered(asked: Task['asked']): Task['asked'] {
  return asked === null ? null : { ...asked, answered: true };
}

function change(
  { at, actor }: Stamp,
  what: TaskChange['what'],
  said: Partial<Pick<TaskChange, 'from' | 'to' | 'minutes' | 'reason'>>,
): TaskChange {
  return { at, by: actor.id, what, from: null, to: null, minutes: null, reason: null, ...said };
}

function withTask(state: IncidentState, id: string, patch: (task: Task) => Partial<Task>): IncidentState {
  const task = state.tasks[id];
  if (task === undefined) return state;
  return { ...state, tasks: { ...state.tasks, [id]: { ...task, ...patch(task) } } };
}
