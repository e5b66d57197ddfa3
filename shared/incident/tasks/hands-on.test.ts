import { expect, it } from 'vitest';
import { anIncident, made } from '../testing/scenario.ts';

it('[ROLE-4] the commander who takes a task on is not stopped, and the record says whether they were warned', () => {
  const room = anIncident();
  const task = { title: 'Read the logs', assignee: 'ana' };
  expect(room.given('ana', 'task.assign', task)[0]?.data).toMatchObject({ handsOn: 'unwarned' });
  const warned = room.given('ana', 'task.assign', { ...task, handsOn: true });
  expect(warned[0]?.data).toMatchObject({ handsOn: 'warned' });
  expect(room.state.tasks[made(warned, 'task')]?.handsOn).toBe(true);
});

it('[ROLE-4] understanding, starting and taking over a task are taking it on, too', () => {
  const room = anIncident();
  const task = made(room.given('ana', 'task.assign', { title: 'Read logs', assignee: 'bo' }), 'task');
  room.given('bo', 'task.understand', { task });
  const taken = room.given('ana', 'task.reassign', { task, assignee: 'ana', handsOn: true });
  expect(taken[0]?.data).toMatchObject({ handsOn: 'warned' });
  expect(room.given('ana', 'task.understand', { task })[0]?.data).toMatchObject({ handsOn: 'unwarned' });
  expect(room.given('ana', 'task.start', { task, handsOn: true })[0]?.data).toMatchObject({
    handsOn: 'warned',
  });
  expect(room.state.tasks[task]?.handsOn).toBe(true);
  room.given('ana', 'task.reassign', { task, assignee: 'bo' });
  expect(room.state.tasks[task]?.handsOn).toBe(false);
});

it('[ROLE-4] is about who commands alone: for everybody else nothing is recorded, whatever they say', () => {
  const room = anIncident();
  const given = room.given('ana', 'task.assign', { title: 'Read logs', assignee: 'bo', handsOn: true });
  const task = made(given, 'task');
  expect(given[0]?.data).not.toHaveProperty('handsOn');
  expect(room.given('bo', 'task.understand', { task, handsOn: true })[0]?.data).not.toHaveProperty('handsOn');
  expect(room.state.tasks[task]?.handsOn).toBe(false);
});
