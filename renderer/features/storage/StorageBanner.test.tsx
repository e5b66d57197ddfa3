import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { StorageBanner } from './StorageBanner.tsx';

const SINCE = '2026-11-20T14:02:31.000Z';

it('[LOG-2] while the record cannot be written every screen says so, since when, and what to do', async () => {
  const stage = await showRoom(<StorageBanner />, new FakeServer({ ana: 'lead' }), { id: 'ana' });
  expect(screen.queryByRole('alert')).toBeNull();
  await act(async () => stage.line.storage(SINCE));
  await stage.settle();
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toMatch(
    /^The record cannot be written since \d\d:\d\d:31.*full or failing.*Have space freed/,
  );
  expect(alert.querySelector('time')?.getAttribute('datetime')).toBe(SINCE);
  expect(alert.textContent).not.toMatch(/of yours/);
  await act(async () => stage.line.storage(null));
  await stage.settle();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('[LOG-2 SYNC-4] it counts what waits here meanwhile, and leaves a broken line to say for itself', async () => {
  const stage = await showRoom(<StorageBanner />, new FakeServer({ ana: 'lead' }), {
    id: 'ana',
    language: 'ja',
  });
  await act(async () => stage.line.storage(SINCE));
  await act(async () => void stage.room.send('note.add', { text: 'The bridge goes on by phone.' }));
  expect(screen.getByRole('alert').textContent).toMatch(/^記録に書き込めません.*1 件が待機中です/);
  await act(async () => stage.line.cut());
  await stage.settle();
  expect(screen.queryByRole('alert')).toBeNull();
});

it.each([
  ['the owner', { id: 'olga', owner: true }, true],
  ['the commander', { id: 'cara' }, true],
  ['nobody else', { id: 'ana' }, false],
])('[LOG-3 DESK-4] a record that is damaged is told to %s, with what to do', async (_, reader, isTold) => {
  const server = new FakeServer({ ana: 'lead', cara: 'deputy', olga: 'observer' });
  server.by(person('cara'), 'command.claim', {});
  const stage = await showRoom(<StorageBanner />, server, reader);
  await act(async () => stage.line.storage(null, SINCE));
  await stage.settle();
  const alert = screen.queryByRole('alert');
  if (!isTold) return expect(alert).toBeNull();
  expect(alert?.textContent).toMatch(
    /^Part of the record is damaged found \d\d:\d\d:31.*npm run verify.*backup/,
  );
  await act(async () => stage.line.storage(null));
  await stage.settle();
  expect(screen.queryByRole('alert')).toBeNull();
});
