import { expect, it } from 'vitest';
import { anIncident } from '../testing/scenario.ts';

it('[CLOCK-1 TASK-2] all three that nobody could send while no server ran come afterwards, one by one', () => {
  const room = anIncident({ people: { ana: 'responder', bo: 'responder' } });
  room.given('ana', 'task.assign', { title: 'Look', assignee: 'bo', minutes: 60 });
  room.pass(30);
  room.pass(5, { reminders: true });
  const sent = room
    .happened('reminder.sent')
    .filter(({ data }) => (data as { kind: string }).kind === 'task-understood')
    .map(({ at, data }) => [at.slice(11, 19), (data as { dueAt: string }).dueAt.slice(11, 19)]);
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(([at]) => at)).size).toBe(3);
  expect(sent.map(([, dueAt]) => dueAt)).toEqual(['09:01:00', '09:02:00', '09:03:00']);
});
