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

function rest(): HTMLElement {
  return screen.getByRole('region', { name: 'Your rest' });
}

it('[FAT-6] who rests sees for how long, who ordered it and why, where food and bed are, and that it is quiet', async () => {
  const server = aRoom();
  server.by(ANA, 'rest.set_places', { food: 'Kitchen, 2nd floor', bed: 'Hotel Anker' });
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  server.by(ANA, 'rest.order', { participant: 'bo', reason: 'Ten hours without a break' });
  await stage.settle();
  expect(within(rest()).getByRole('timer', { name: '30 minutes left' })).toBeTruthy();
  const said = rest().textContent;
  expect(said).toContain('Name of ana ordered you to rest.');
  expect(said).toContain('Why: Ten hours without a break');
  expect(said).toContain('FoodKitchen, 2nd floor');
  expect(said).toContain('BedHotel Anker');
  expect(said).toContain('a task only for a reason that the commander gives');
  expect(said).toContain('Sounds and notices are off here');
  expect(screen.queryByText('Nothing for you right now')).toBeNull();
  await stage.pass(31);
  expect(within(rest()).getByText('break is over')).toBeTruthy();
});

it('[FAT-6] called back, they are told at once and come back by their own word', async () => {
  const server = aRoom();
  server.by(ANA, 'rest.order', { participant: 'bo' });
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(screen.queryByRole('alert')).toBeNull();
  server.by(ANA, 'rest.end', { participant: 'bo' });
  await stage.settle();
  expect(screen.getByRole('alert').textContent).toContain('Name of ana calls you back');
  expect(server.state.participants['bo']?.attendance).toBe('resting');
  await stage.user.click(within(rest()).getByRole('button', { name: 'I am back' }));
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('active');
  expect(screen.queryByRole('region', { name: 'Your rest' })).toBeNull();
});
