import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { inTheEnd } from '#tests/support/in-the-end.ts';
import { loadCommandCheck } from './command-check.ts';

it('[SYNC-4] what could never be accepted is refused at once, offline too, and does not come back as a conflict', async () => {
  const server = new FakeServer({ ana: 'lead' });
  const stage = await showRoom(null, server, { id: 'ana' });
  await act(async () => stage.line.cut());
  const answer = await stage.room.send('note.add', { text: ' '.repeat(3) });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', details: { reason: 'invalid' } } });
  await stage.room.send('task.assign', { title: 'Check', assignee: 'ana', minutes: 0 });
  expect(stage.room.view.getState().outbox).toEqual([]);
  await act(async () => stage.line.mend());
  await stage.settle();
  expect(stage.room.view.getState().conflicts).toEqual([]);
});

it('[SYNC-4] the page’s check lets everything pass until its schemas are there', async () => {
  const report = vi.fn();
  const check = loadCommandCheck(report);
  expect(check('note.add', {})).toBeNull();
  await inTheEnd(() => expect(check('note.add', {})).toMatchObject({ code: 'invalid' }));
  expect(check('note.add', { text: 'fine' })).toBeNull();
  expect(report).not.toHaveBeenCalled();
});
