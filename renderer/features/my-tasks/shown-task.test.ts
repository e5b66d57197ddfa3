import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Task } from '#shared/incident/tasks/task.ts';
import { minutesOf } from './minutes.ts';
import { inOrder, isAsked, shownTask } from './shown-task.ts';

const at = fc
  .date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true })
  .map((date) => date.toISOString());

const task: fc.Arbitrary<Task> = fc.record({
  id: fc.uuid(),
  title: fc.constant('Check'),
  vague: fc.constant(false),
  decision: fc.constant(null),
  note: fc.constant(null),
  status: fc.constantFrom('assigned', 'understood', 'working', 'blocked'),
  assignee: fc.constant('bo'),
  assigner: fc.constant('ana'),
  minutes: fc.constant(5),
  assignedAt: at,
  understoodAt: fc.constant(null),
  deadline: fc.option(at),
  asked: fc.option(fc.record({ at, deadline: fc.constant(null), answered: fc.boolean() })),
  blocked: fc.constant(null),
  returned: fc.constant(null),
  handsOn: fc.constant(false),
  report: fc.constant(null),
  endedAt: fc.constant(null),
  history: fc.constant([]),
});

const tasks = fc.uniqueArray(task, { selector: ({ id }) => id, maxLength: 8 });

it('[TASK-3] who is asked sees the question before all else, and what is blocked comes last', () => {
  fc.assert(
    fc.property(tasks, (mine) => {
      const order = inOrder(mine);
      const firstOther = order.findIndex((one) => !isAsked(one));
      if (firstOther >= 0) expect(order.slice(firstOther).some(isAsked)).toBe(false);
      const firstBlocked = order.findIndex((one) => one.status === 'blocked');
      if (firstBlocked >= 0)
        expect(order.slice(firstBlocked).every((one) => one.status === 'blocked')).toBe(true);
    }),
  );
});

it('[TASK-2] the shown task stays whatever comes in, as long as it is mine', () => {
  fc.assert(
    fc.property(tasks, tasks, (before, arrived) => {
      const shown = shownTask(before, null);
      if (shown === undefined) expect(before).toEqual([]);
      else expect(shownTask([...arrived, ...before], shown.id)).toBe(shown);
    }),
  );
});

it('[TASK-1] minutes are whole numbers from 1 to 480, in any width', () => {
  expect(['1', '480', ' 20 ', '２０', '007'].map(minutesOf)).toEqual([1, 480, 20, 20, 7]);
  expect(['', '0', '481', '-5', '2.5', '1e2', 'ten', '９９９'].map(minutesOf)).toEqual(Array(8).fill(null));
});
