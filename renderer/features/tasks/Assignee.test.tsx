import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { Tasks } from './Tasks.tsx';

const ANA = person('ana');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'responder', bo: 'responder', cy: 'lead', di: 'responder' });
  server.by(ANA, 'command.claim', {});
  return server;
}

async function show(server: FakeServer, id = 'ana') {
  return await showRoom(<Tasks onRequest={() => {}} />, server, { id });
}

function line(): HTMLInputElement {
  return screen.getByRole('combobox', { name: 'Give a task' });
}

it('[TASK-6] somebody who rests gets a task from the commander with a reason, which is asked for', async () => {
  const server = aRoom();
  server.by(ANA, 'rest.order', { participant: 'bo', minutes: 30 });
  const stage = await show(server);
  await stage.user.type(line(), '@Name of bo 5m check the lag');
  expect(screen.getByText(/Name of bo is resting until/)).toBeTruthy();
  await stage.user.keyboard('{Enter}');
  const dialog = screen.getByRole('dialog', { name: 'Give Name of bo this task all the same?' });
  const give = within(dialog).getByRole('button', { name: 'Give it all the same' });
  expect(give.hasAttribute('disabled')).toBe(true);
  await stage.user.type(
    within(dialog).getByRole('textbox', { name: /Why all the same/ }),
    'Only Bo knows{Enter}',
  );
  await stage.settle();
  expect(Object.values(server.state.tasks)).toMatchObject([{ assignee: 'bo', title: 'check the lag' }]);
  expect(server.log.at(-1)?.data).toMatchObject({ override: { reason: 'Only Bo knows', why: ['resting'] } });
  expect(line().value).toBe('');
});

it('[TASK-6] a lead is told that they are away, and is asked for no reason', async () => {
  const server = aRoom();
  server.by(ANA, 'rest.order', { participant: 'bo' });
  const stage = await show(server, 'cy');
  await stage.user.type(line(), '@Name of bo check{Enter}');
  expect(screen.getByText(/Name of bo is away/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(Object.values(server.state.tasks)).toEqual([]);
});

it('[TASK-6] too long without a break is said before sending, and stops nobody', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.pass(185);
  await stage.user.type(line(), '@Name of bo 5m check');
  expect(screen.getByText(/Name of bo has had no break for 3 hours \d minutes/)).toBeTruthy();
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(Object.values(server.state.tasks)).toMatchObject([{ assignee: 'bo' }]);
});

it('[ROLE-5] a member’s lead is offered in their place, by one key, and nothing is stopped', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['bo'] });
  const stage = await show(server);
  await stage.user.type(line(), '@Name of bo 10m check');
  expect(screen.getByText('reports to Name of cy.')).toBeTruthy();
  await stage.user.keyboard('{ArrowUp}');
  expect(line().value).toBe('@Name of cy 10m check');
  expect(screen.queryByText(/reports to/)).toBeNull();
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(Object.values(server.state.tasks)).toMatchObject([{ assignee: 'cy', title: 'check', minutes: 10 }]);
});

it('[ROLE-5] the lead gives their own people tasks without a hint', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['bo'] });
  const stage = await show(server, 'cy');
  await stage.user.type(line(), '@Name of bo 10m check');
  expect(screen.queryByText(/reports to/)).toBeNull();
});

it('[ROLE-5] the tasks stand under people, and these under their teams', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['bo'] });
  server.by(ANA, 'task.assign', { title: 'Check the lag', assignee: 'bo' });
  const stage = await show(server);
  await stage.user.click(screen.getByRole('button', { name: 'By person and team' }));
  const team = screen.getByRole('region', { name: 'Database · Name of cy leads' });
  const names = within(team)
    .getAllByRole('region')
    .map((section) => section.getAttribute('aria-label'));
  expect(names).toEqual(['Name of cy', 'Name of bo']);
  expect(within(team).getByRole('button', { name: 'Check the lag' })).toBeTruthy();
  expect(within(team).queryByText('Name of di')).toBeNull();
});
