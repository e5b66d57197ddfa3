import { screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { MyTasks } from './MyTasks.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

async function show() {
  const options = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin' }).resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
  const server = new FakeServer({ ana: 'deputy', bo: 'responder' });
  server.by(person('ana'), 'command.claim', {});
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  return { server, stage, about: screen.getByRole('region', { name: 'Home and skills' }) };
}

it('[SHIFT-1] the device’s zone is offered, and nothing is told before it is pressed', async () => {
  const { server, stage, about } = await show();
  expect(server.state.participants['bo']?.zone).toBeNull();
  await stage.user.click(within(about).getByRole('button', { name: 'Use Europe/Berlin, as on this device' }));
  await stage.settle();
  expect(server.state.participants['bo']?.zone).toBe('Europe/Berlin');
  expect(within(about).queryByRole('button', { name: /as on this device/ })).toBeNull();
});

it('[SHIFT-1] it is asked once; another place and skills can be said at any time', async () => {
  const { server, stage, about } = await show();
  await stage.user.click(within(about).getByRole('button', { name: 'Not now' }));
  expect(about.textContent).not.toContain('Where is your home?');
  expect(server.state.participants['bo']?.zone).toBeNull();
  await stage.user.click(within(about).getByRole('button', { name: 'Change' }));
  const sheet = screen.getByRole('dialog', { name: 'Home and skills' });
  await stage.user.selectOptions(within(sheet).getByRole('combobox'), 'Asia/Tokyo');
  await stage.user.type(within(sheet).getByRole('textbox'), 'Postgres, network, Postgres');
  await stage.user.click(within(sheet).getByRole('button', { name: 'Save' }));
  await stage.settle();
  expect(server.state.participants['bo']).toMatchObject({
    zone: 'Asia/Tokyo',
    skills: ['Postgres', 'network'],
  });
  expect(about.textContent).toContain('Asia/Tokyo · Postgres · network');
});
