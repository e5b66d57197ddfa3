import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { LinkState } from './LinkState.tsx';
import { Notifications } from './Notifications.tsx';

const ANA = person('ana');

async function show(): Promise<{ server: FakeServer; stage: Stage }> {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  const stage = await showRoom(
    <>
      <LinkState />
      <Notifications />
    </>,
    server,
    { id: 'ana' },
  );
  return { server, stage };
}

it('[SYNC-6] a line that does not answer is stale, since when; a broken one offline', async () => {
  const { stage } = await show();
  expect(within(screen.getByRole('status')).getByText('Live')).toBeTruthy();
  await act(async () => stage.line.cut('stale'));
  await stage.settle();
  expect(screen.getByRole('status').textContent).toMatch(/^Stalesince \d\d:\d\d:\d\d$/);
  await act(async () => stage.line.mend());
  await act(async () => stage.line.cut('offline'));
  await stage.settle();
  expect(screen.getByRole('status').textContent).toMatch(/^Offlinesince/);
});

it('[SYNC-4] what no longer fits comes back with its reason and stays until acknowledged', async () => {
  const { server, stage } = await show();
  const task = await assigned(server);
  await stage.settle();
  await act(async () => stage.line.cut());
  await stage.settle();
  await act(async () => void stage.room.send('task.cancel', { task }));
  server.by(ANA, 'task.cancel', { task });
  await act(async () => stage.line.mend());
  await stage.settle();
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toMatch(/Refused later: Cancel a task.*The task is cancelled/);
  await stage.user.click(within(alert).getByRole('button', { name: 'Understood' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(stage.room.view.getState().conflicts).toEqual([]);
});

it('[SYNC-4] many that no longer fit are one notice that says how many, not a wall', async () => {
  const { server, stage } = await show();
  for (const title of ['one', 'two', 'three', 'four'])
    server.by(ANA, 'task.assign', { title, assignee: 'bo' });
  await stage.settle();
  await act(async () => stage.line.cut());
  const tasks = Object.keys(server.state.tasks);
  await act(async () => {
    for (const task of tasks) void stage.room.send('task.cancel', { task });
  });
  for (const task of tasks) server.by(ANA, 'task.cancel', { task });
  await act(async () => stage.line.mend());
  await stage.settle();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.getByRole('alert').textContent).toMatch(/4 were refused/);
  await stage.user.click(screen.getByRole('button', { name: 'Understood' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(stage.room.view.getState().conflicts).toHaveLength(4);
});

async function assigned(server: FakeServer): Promise<string> {
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo' });
  return Object.keys(server.state.tasks)[0] ?? '';
}
