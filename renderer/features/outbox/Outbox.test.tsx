import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { memoryOutbox, type Outbox } from '#renderer/sync/outbox.ts';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { OutboxButton } from './OutboxButton.tsx';
import { Unsent } from './Unsent.tsx';

const ANA = person('ana');

async function show(
  view = <OutboxButton />,
  outbox: Outbox = memoryOutbox(),
  language: 'en' | 'ja' = 'en',
): Promise<{ readonly server: FakeServer; readonly stage: Stage }> {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  const stage = await showRoom(view, server, { id: 'ana', outbox, language });
  return { server, stage };
}

async function offline(stage: Stage) {
  await act(async () => stage.line.cut());
  await stage.settle();
}
async function back(stage: Stage) {
  await act(async () => stage.line.mend());
  await stage.settle();
}
function dialog() {
  return within(screen.getByRole('dialog', { name: 'Not sent yet' }));
}

it('[SYNC-4] what was given offline is counted, listed in order and in words, and can be discarded', async () => {
  const { server, stage } = await show();
  await offline(stage);
  await act(async () => {
    void stage.room.send('task.assign', { title: 'Check lag', assignee: 'bo', minutes: 20 });
    void stage.room.send('note.add', { text: 'second' });
    void stage.room.send('incident.set_severity', { severity: 'SEV1' });
  });
  await stage.user.click(screen.getByRole('button', { name: '3 waiting' }));
  expect(dialog().getByText('3 wait, the oldest since')).toBeTruthy();
  expect(dialog().getByText(/The line is down/)).toBeTruthy();
  const lines = dialog().getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringContaining('Give a taskCheck lag · Name of bo · 20 min'),
    expect.stringContaining('Notesecond'),
    expect.stringContaining('Set the severitySEV1'),
  ]);
  const [, second] = lines;
  if (second === undefined) throw new Error('nothing is listed');
  await stage.user.click(within(second).getByRole('button', { name: 'Discard' }));
  expect(within(second).getByRole('alert').textContent).toBe('Discard it for good? It will not be sent.');
  await stage.user.click(within(second).getByRole('button', { name: 'No, keep it' }));
  expect(dialog().getAllByRole('listitem')).toHaveLength(3);
  await stage.user.click(within(second).getByRole('button', { name: 'Discard' }));
  await stage.user.click(within(second).getByRole('button', { name: 'Yes, discard it' }));
  expect(dialog().getAllByRole('listitem')).toHaveLength(2);
  await back(stage);
  expect(dialog().getByText('Everything was sent.')).toBeTruthy();
  expect(server.log.filter(({ type }) => type === 'note.added')).toEqual([]);
  expect(server.state.severity).toBe('SEV1');
});

it('[SYNC-4] a broadcast given offline is held until somebody looks at it again', async () => {
  const { server, stage } = await show();
  server.by(ANA, 'broadcast.draft', {
    audience: 'executives',
    status: 'investigating',
    text: 'We look into it.',
    nextUpdateAt: '2026-11-20T10:00:00.000Z',
  });
  const broadcast = Object.keys(server.state.broadcasts)[0] ?? '';
  await stage.settle();
  await offline(stage);
  await act(async () => void stage.room.send('broadcast.send', { broadcast }));
  await stage.user.click(screen.getByRole('button', { name: '1 held for you' }));
  expect(dialog().getByRole('listitem').textContent).toContain('Executives · We look into it.');
  expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'Send it now' }).disabled).toBe(true);
  await back(stage);
  expect(server.state.broadcasts[broadcast]?.queued).toBeNull();
  await stage.user.click(dialog().getByRole('button', { name: 'Send it now' }));
  await stage.settle();
  expect(server.state.broadcasts[broadcast]?.queued).not.toBeNull();
});

it('[SYNC-4] what no longer fits stands in the list with its reason until it was read', async () => {
  const { server, stage } = await show(<Unsent />);
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo' });
  const task = Object.keys(server.state.tasks)[0] ?? '';
  await stage.settle();
  await offline(stage);
  await act(async () => void stage.room.send('task.cancel', { task }));
  server.by(ANA, 'task.cancel', { task });
  await back(stage);
  expect(screen.getByRole('alert').textContent).toContain('1 thing that you gave no longer fits');
  const line = screen.getByRole('listitem');
  expect(line.textContent).toMatch(/Cancel a taskCheckIt no longer fits\. The task is cancelled/);
  await stage.user.click(within(line).getByRole('button', { name: 'Understood' }));
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('[SYNC-4] says why a server that answers takes nothing, and goes on when it does', async () => {
  const { server, stage } = await show();
  server.broken = { ok: false, error: refusal('storage_unavailable') };
  await act(async () => void stage.room.send('note.add', { text: 'kept' }));
  await stage.settle();
  expect(stage.room.view.getState()).toMatchObject({
    conflicts: [],
    waitsFor: { code: 'storage_unavailable' },
  });
  await stage.user.click(await screen.findByRole('button', { name: '1 waiting' }));
  expect(dialog().getByText(/The record cannot be written/)).toBeTruthy();
});

it('[SYNC-4] says that this window alone holds what waits, where the browser keeps nothing', async () => {
  const outbox: Outbox = { ...memoryOutbox(), problem: () => 'full' };
  const { stage } = await show(<Unsent />, outbox, 'ja');
  expect(screen.queryByRole('heading')).toBeNull();
  await offline(stage);
  await act(async () => void stage.room.send('note.add', { text: 'nur hier' }));
  expect(screen.getByText('この画面を閉じないでください。')).toBeTruthy();
  expect(screen.getByText(/端末の空き容量がありません/)).toBeTruthy();
});

it('[SYNC-4 AUTH-3] what a removed person gave and nobody got is shown to them, and never sent', async () => {
  const { server, stage } = await show(<Unsent />);
  await offline(stage);
  await act(async () => void stage.room.send('note.add', { text: 'my last word' }));
  await act(async () => stage.line.end(refusal('session_revoked')));
  await stage.settle();
  expect(screen.getByText(/Nothing of this is sent any more/)).toBeTruthy();
  expect(screen.getByRole('listitem').textContent).toContain('my last word');
  expect(server.log.filter(({ type }) => type === 'note.added')).toEqual([]);
});

it('[SYNC-4] a long outbox is opened at its beginning, and whole when asked', async () => {
  const { stage } = await show(<Unsent />);
  await offline(stage);
  await act(async () => {
    for (let n = 0; n < 70; n++) void stage.room.send('note.add', { text: `note ${n}` });
  });
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  await stage.user.click(screen.getByRole('button', { name: 'Show all 70' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(70);
});
