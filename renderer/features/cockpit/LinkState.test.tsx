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

it('[SYNC-4] what was given offline is counted, listed in order, and can be taken back', async () => {
  const { server, stage } = await show();
  await act(async () => stage.line.cut());
  await stage.settle();
  await act(async () => {
    void stage.room.send('note.add', { text: 'first' });
    void stage.room.send('note.add', { text: 'second' });
  });
  await stage.user.click(screen.getByRole('button', { name: '2 waiting' }));
  const dialog = screen.getByRole('dialog', { name: 'Not sent yet' });
  const lines = within(dialog).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringContaining('first'),
    expect.stringContaining('second'),
  ]);
  const [first] = lines;
  if (first === undefined) throw new Error('nothing is listed');
  await stage.user.click(within(first).getByRole('button', { name: 'Take it back' }));
  await act(async () => stage.line.mend());
  await stage.settle();
  expect(server.log.filter(({ type }) => type === 'note.added').map(({ data }) => data)).toMatchObject([
    { text: 'second' },
  ]);
});

it('[SYNC-4] a broadcast given offline is held until somebody looks at it again', async () => {
  const { server, stage } = await show();
  const { broadcast } = await draft(server);
  await stage.settle();
  await act(async () => stage.line.cut());
  await stage.settle();
  await act(async () => void stage.room.send('broadcast.send', { broadcast }));
  await act(async () => stage.line.mend());
  await stage.settle();
  expect(server.state.broadcasts[broadcast]?.sentAt).toBeNull();
  await stage.user.click(screen.getByRole('button', { name: '1 held for you' }));
  await stage.user.click(screen.getByRole('button', { name: 'Send it now' }));
  await stage.settle();
  expect(server.state.broadcasts[broadcast]?.sentAt).not.toBeNull();
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

async function draft(server: FakeServer): Promise<{ broadcast: string }> {
  server.by(ANA, 'broadcast.draft', {
    audience: 'executives',
    status: 'investigating',
    text: 'We look into it.',
    nextUpdateAt: '2026-11-20T10:00:00.000Z',
  });
  return { broadcast: Object.keys(server.state.broadcasts)[0] ?? '' };
}

async function assigned(server: FakeServer): Promise<string> {
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo' });
  return Object.keys(server.state.tasks)[0] ?? '';
}
