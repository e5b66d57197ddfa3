import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { MyTasks } from './MyTasks.tsx';

const ANA = person('ana');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'deputy', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  return server;
}

it('[SHIFT-5] on a phone one asks in a few taps, and sees who sees to it and how it was arranged', async () => {
  const server = aRoom();
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: 'Ask for something' }));
  const sheet = screen.getByRole('dialog', { name: 'What do you need?' });
  await stage.user.click(within(sheet).getByRole('button', { name: 'Bed' }));
  await stage.user.type(within(sheet).getByRole('textbox', { name: 'In your words' }), 'Near the office');
  await stage.user.click(within(sheet).getByRole('button', { name: 'Ask' }));
  await stage.settle();
  const [request] = Object.values(server.state.logistics);
  expect(request).toMatchObject({ kind: 'beds', text: 'Near the office', askedBy: 'bo', assignee: null });
  const list = () => screen.getByRole('list', { name: 'Food, bed, way home' });
  expect(list().textContent).toContain('Nobody sees to it yet');
  server.by(ANA, 'logistics.delegate', { request: request?.id ?? '', assignee: 'ana' });
  server.by(ANA, 'logistics.arrange', { request: request?.id ?? '', text: 'Hotel Anker, room 12' });
  await stage.settle();
  expect(list().textContent).toContain('Name of ana sees to it');
  expect(list().textContent).toContain('Arranged: Hotel Anker, room 12');
});

it('[SHIFT-5] what is delegated to me I arrange with words, and finish', async () => {
  const server = aRoom();
  server.by(ANA, 'logistics.ask', { kind: 'meals', text: 'Dinner', count: 8, assignee: 'bo' });
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  const list = screen.getByRole('list', { name: 'Food, bed, way home' });
  expect(list.textContent).toContain('8 × Meal Dinner');
  await stage.user.click(within(list).getByRole('button', { name: 'It is arranged' }));
  const sheet = screen.getByRole('dialog', { name: 'How is it arranged?' });
  await stage.user.type(within(sheet).getByRole('textbox'), 'Pizza at 19:00');
  await stage.user.click(within(sheet).getByRole('button', { name: 'It is arranged' }));
  await stage.settle();
  expect(Object.values(server.state.logistics)[0]).toMatchObject({
    status: 'arranged',
    arrangement: 'Pizza at 19:00',
  });
  await stage.user.click(within(list).getByRole('button', { name: 'Done' }));
  await stage.settle();
  expect(Object.values(server.state.logistics)[0]?.status).toBe('done');
  expect(screen.queryByRole('list', { name: 'Food, bed, way home' })).toBeNull();
});
