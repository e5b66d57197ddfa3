import { type Instant, MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import type { Step } from '../script/script.ts';
import { type Act, command, type Deed } from './act.ts';
import { secondsOf } from './pace.ts';
import type { Stage } from './stage.ts';

type TaskStep = Extract<
  Step,
  { readonly kind: 'assign' | 'reassign' | 'extend' | 'report' | 'block' | 'resume' | 'cancel' | 'cover' }
>;

const KINDS: readonly string[] = [
  'assign',
  'reassign',
  'extend',
  'report',
  'block',
  'resume',
  'cancel',
  'cover',
];

/** Minutes that a task has when its own watcher takes it back after a break. */
const AFTER_BREAK = 240;

export function isTaskStep(step: Step): step is TaskStep {
  return KINDS.includes(step.kind);
}

/** The acts of a step over a task. Whoever gets one says "understood" and starts, after human seconds. */
export function actsOfTaskStep(stage: Stage, step: TaskStep, actor: string): readonly Act[] {
  const { id, at } = step;
  const act = (deed: Deed): Act => ({ id, at, by: actor, deed });
  switch (step.kind) {
    case 'assign': {
      const { to, minutes, text, understood } = step;
      const assign = command('task.assign', ({ person }) => ({ title: text, assignee: person(to), minutes }));
      return [act(assign), ...taken(id, id, to, at, understood)];
    }
    case 'reassign':
      return reassigned({ ...step, by: actor });
    case 'extend': {
      const { task, minutes, text } = step;
      return [act(command('task.extend', ({ made }) => ({ task: made(task), minutes, reason: text })))];
    }
    case 'report': {
      const { task, text, can } = step;
      return [act(command('task.report', ({ made }) => ({ task: made(task), outcome: 'done', text, can })))];
    }
    case 'block':
      return [act(command('task.block', ({ made }) => ({ task: made(step.task), need: step.text })))];
    case 'resume':
      return [act(command('task.start', ({ made }) => ({ task: made(step.task) })))];
    case 'cancel':
      return [act(command('task.cancel', ({ made }) => ({ task: made(step.task), reason: step.text })))];
    case 'cover':
      return covered(stage, step, actor);
  }
}

/** The task goes to somebody else first, for a rest returns it to the commander; and comes back afterwards. */
function covered(
  stage: Stage,
  step: Extract<Step, { readonly kind: 'cover' }>,
  actor: string,
): readonly Act[] {
  const { id, at, by: cover, task, minutes } = step;
  const breakAt = plus(at, MINUTE);
  const backAt = plus(breakAt, minutes * MINUTE);
  const over = { task, by: stage.commander };
  return [
    ...reassigned({ ...over, id: `${id}.over`, at, to: cover, minutes: minutes + 10 }),
    { id: `${id}.rest`, at: breakAt, by: actor, deed: command('rest.order', () => ({ minutes })) },
    { id: `${id}.end`, at: backAt, by: actor, deed: command('rest.end', () => ({})) },
    ...reassigned({
      ...over,
      id: `${id}.back`,
      at: plus(backAt, MINUTE / 2),
      to: actor,
      minutes: AFTER_BREAK,
    }),
  ];
}

function reassigned(change: {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly task: string;
  readonly to: string;
  readonly minutes: number;
  readonly text?: string;
  readonly understood?: number | undefined;
}): readonly Act[] {
  const { id, at, by, task, to, minutes, text } = change;
  const deed = command('task.reassign', ({ person, made }) => ({
    task: made(task),
    assignee: person(to),
    minutes,
    ...(text === undefined ? {} : { reason: text }),
  }));
  return [{ id, at, by, deed }, ...taken(id, task, to, at, change.understood)];
}

/** "Understood", then the start. */
function taken(
  id: string,
  task: string,
  by: string,
  at: Instant,
  understood: number = secondsOf(id, 14, 42),
): readonly Act[] {
  const heard = plus(at, understood * SECOND);
  const started = plus(heard, secondsOf(`${id}.start`, 8, 35) * SECOND);
  return [
    {
      id: `${id}.understood`,
      at: heard,
      by,
      deed: command('task.understand', ({ made }) => ({ task: made(task) })),
    },
    {
      id: `${id}.started`,
      at: started,
      by,
      deed: command('task.start', ({ made }) => ({ task: made(task) })),
    },
  ];
}
