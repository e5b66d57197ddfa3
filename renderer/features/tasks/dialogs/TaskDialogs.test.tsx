import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { TaskRequest } from '../request.ts';
import { TaskDialogs } from './TaskDialogs.tsx';

const ANA = person('ana');
const BO = person('bo');

async function open(kind: TaskRequest['kind'], id = 'ana') {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', bea: 'responder', cy: 'scribe' });
  server.by(ANA, 'command.claim', {});
  server.by(ANA, 'task.assign', { title: 'Check the lag', assignee: 'bo', minutes: 5 });
  const task = Object.values(server.state.tasks)[0]?.id ?? '';
  server.by(BO, 'task.understand', { task });
  let closed = 0;
  const stage = await showRoom(
    <TaskDialogs
      request={{ kind, task }}
      onRequest={() => {}}
      onClose={() => {
        closed += 1;
      }}
    />,
    server,
    { id },
  );
  const now = () => {
    const found = server.state.tasks[task];
    if (found === undefined) throw new Error('the task is gone');
    return found;
  };
  return { stage, server, now, closed: () => closed };
}

it('[TASK-4] a report is text, and optionally conditions, actions, needs, and links', async () => {
  const { stage, now, closed } = await open('report', 'cy');
  const dialog = screen.getByRole('dialog', { name: 'Report' });
  expect(within(dialog).getByText(/You report for somebody else/)).toBeTruthy();
  expect(within(dialog).getByRole('button', { name: 'Report done' }).hasAttribute('disabled')).toBe(true);
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'What came of it' }), 'Lag is 40 s.');
  await stage.user.click(within(dialog).getByRole('button', { name: 'Conditions, actions, needs' }));
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Needs' }), 'a DBA');
  await stage.user.type(
    within(dialog).getByRole('textbox', { name: /Links/ }),
    'https://graphs.example/db2 https://logs.example/db2',
  );
  await stage.user.click(within(dialog).getByRole('button', { name: 'Report done' }));
  await stage.settle();
  expect(now().report).toMatchObject({
    by: 'cy',
    text: 'Lag is 40 s.',
    can: { conditions: '', actions: '', needs: 'a DBA' },
    links: ['https://graphs.example/db2', 'https://logs.example/db2'],
  });
  expect(closed()).toBe(1);
});

it('[TASK-4] a link that is no address is told beside its field, and nothing is sent', async () => {
  const { stage, now } = await open('report', 'bo');
  await stage.user.type(screen.getByRole('textbox', { name: 'What came of it' }), 'Done.');
  await stage.user.type(screen.getByRole('textbox', { name: /Links/ }), 'not-an-address{Enter}');
  await stage.settle();
  expect(screen.getByText(/“not-an-address” is not an address/)).toBeTruthy();
  expect(now().status).toBe('understood');
});

it('[TASK-2] what the rules refuse stays in the dialog, with the reason', async () => {
  const { stage, server, closed } = await open('extend');
  const task = Object.values(server.state.tasks)[0]?.id ?? '';
  server.by(BO, 'task.report', { task, outcome: 'done', text: 'Was quicker.' });
  await stage.settle();
  await stage.user.click(screen.getByRole('button', { name: 'Give more time' }));
  await stage.settle();
  expect(screen.getByRole('alert').textContent).toMatch(/The task is done/);
  expect(closed()).toBe(0);
});

it('[TASK-3] more time is given in minutes', async () => {
  const more = await open('extend');
  await more.stage.user.click(screen.getByRole('button', { name: 'Give more time' }));
  await more.stage.settle();
  expect(more.now().history.at(-1)).toMatchObject({ what: 'extended', minutes: 5 });
});

it('[TASK-3] blocked needs what is needed', async () => {
  const { stage, now } = await open('block', 'bo');
  const button = screen.getByRole('button', { name: 'Report blocked' });
  expect(button.hasAttribute('disabled')).toBe(true);
  await stage.user.type(screen.getByRole('textbox', { name: 'What is needed to go on' }), 'access{Enter}');
  await stage.settle();
  expect(now().blocked?.need).toBe('access');
});

it('[TASK-5] reassigning keeps the history, which the task shows', async () => {
  const { stage, now } = await open('reassign');
  await stage.user.click(screen.getByRole('button', { name: /Choose a person/ }));
  const names = screen.getAllByRole('option').map((option) => option.textContent);
  expect(names).toEqual(['Name of ana, no task', 'Name of bea, no task', 'Name of cy, no task']);
  await stage.user.click(screen.getByRole('option', { name: /bea/ }));
  await stage.user.click(screen.getByRole('button', { name: 'Reassign' }));
  await stage.settle();
  expect(now()).toMatchObject({ assignee: 'bea', status: 'assigned' });
  expect(now().history.map(({ what }) => what)).toEqual(['assigned', 'reassigned']);
});

it('[ROLE-4] who commands is warned when they take a task over, and the record says so', async () => {
  const { stage, now } = await open('reassign');
  const warning = () => screen.queryByText(/You command: hand over first/);
  await stage.user.click(screen.getByRole('button', { name: /Choose a person/ }));
  await stage.user.click(screen.getByRole('option', { name: /bea/ }));
  expect(warning()).toBeNull();
  await stage.user.click(screen.getByRole('button', { name: /bea/ }));
  await stage.user.click(screen.getByRole('option', { name: /ana/ }));
  expect(warning()).not.toBeNull();
  await stage.user.click(screen.getByRole('button', { name: 'Reassign' }));
  await stage.settle();
  expect(now()).toMatchObject({ assignee: 'ana', handsOn: true });
});

it('[TASK-5] a task shows its history and what its reader can do', async () => {
  const { stage } = await open('show', 'bo');
  const dialog = screen.getByRole('dialog', { name: 'Check the lag' });
  expect(within(dialog).getByText('Name of ana gave it to Name of bo, 5 minutes.')).toBeTruthy();
  const buttons = within(dialog)
    .getAllByRole('button')
    .map((button) => button.textContent);
  expect(buttons).toEqual(['', 'More time', 'Blocked', 'Report', 'Start']);
  await stage.settle();
});
