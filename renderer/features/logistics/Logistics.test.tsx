import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { LogisticsDialog } from './LogisticsDialog.tsx';

const ANA = person('ana');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'deputy', bo: 'responder', eve: 'observer' });
  server.by(ANA, 'command.claim', {});
  return server;
}

function rows(): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: 'What people need' })).getAllByRole('listitem');
}

async function show(server: FakeServer, id = 'ana', shown?: string) {
  return showRoom(<LogisticsDialog shown={shown} onClose={() => {}} />, server, { id });
}

it('[SHIFT-5] one line asks for what is needed, how many, by whom, and Enter sends it', async () => {
  const server = aRoom();
  const stage = await show(server);
  const form = screen.getByRole('form', { name: 'Ask for something' });
  await stage.user.keyboard('Dinner for the database team');
  await stage.user.click(within(form).getByRole('button', { name: /Nobody yet/ }));
  await stage.user.click(screen.getByRole('option', { name: 'Name of bo' }));
  await stage.user.type(within(form).getByRole('textbox', { name: 'What is needed' }), '{Enter}');
  await stage.settle();
  expect(Object.values(server.state.logistics)).toMatchObject([
    { kind: 'meals', text: 'Dinner for the database team', count: 1, assignee: 'bo', status: 'needed' },
  ]);
  expect(rows()[0]?.textContent).toContain('Name of bo sees to it');
});

it('[SHIFT-5] a request goes from needed to arranged with words, and to done, each in its place', async () => {
  const server = aRoom();
  server.by(ANA, 'logistics.ask', { kind: 'beds', text: 'For the night', count: 3, assignee: 'bo' });
  server.by(ANA, 'logistics.ask', { kind: 'meals', text: 'Lunch' });
  const stage = await show(server, 'bo');
  expect(rows().map((row) => row.textContent?.includes('needed'))).toEqual([true, true]);
  const bed = () => rows().find((row) => row.textContent?.includes('For the night'));
  await stage.user.click(within(bed() as HTMLElement).getByRole('button', { name: 'Arrange' }));
  await stage.user.keyboard('Hotel Anker, 3 rooms{Enter}');
  await stage.settle();
  expect(rows()[1]?.textContent).toContain('Arranged: Hotel Anker, 3 rooms');
  await stage.user.click(within(bed() as HTMLElement).getByRole('button', { name: 'Done' }));
  await stage.settle();
  expect(Object.values(server.state.logistics)[0]?.status).toBe('done');
  expect(within(bed() as HTMLElement).queryByRole('button')).toBeNull();
});

it('[SHIFT-5] it is given to a named person, or withdrawn, from its menu', async () => {
  const server = aRoom();
  server.by(ANA, 'logistics.ask', { kind: 'meals', text: 'Lunch' });
  const stage = await show(server);
  expect(rows()[0]?.textContent).toContain('nobody sees to it yet');
  await stage.user.click(screen.getByRole('button', { name: 'Actions: meals, Lunch' }));
  await stage.user.click(screen.getByRole('menuitem', { name: 'Name of bo' }));
  await stage.settle();
  expect(rows()[0]?.textContent).toContain('Name of bo sees to it');
  await stage.user.click(screen.getByRole('button', { name: 'Actions: meals, Lunch' }));
  await stage.user.click(screen.getByRole('menuitem', { name: 'Withdraw' }));
  await stage.settle();
  expect(screen.queryByRole('list', { name: 'What people need' })).toBeNull();
});

it('[SHIFT-5] what is late says so by a word, and what was asked for has the focus', async () => {
  const server = aRoom();
  const neededAt = plus(server.now, 40 * MINUTE);
  server.by(ANA, 'logistics.ask', { kind: 'meals', text: 'Lunch', neededAt, assignee: 'bo' });
  server.by(ANA, 'logistics.ask', { kind: 'meals', text: 'Dinner', assignee: 'bo' });
  const [lunch] = Object.keys(server.state.logistics);
  const stage = await show(server, 'ana', lunch);
  expect(rows()[0]?.contains(document.activeElement)).toBe(true);
  await stage.pass(41);
  expect(rows()[0]?.querySelector('svg')).not.toBeNull();
});

it('[SHIFT-5] who only looks on sees how it stands and changes nothing', async () => {
  const server = aRoom();
  server.by(ANA, 'logistics.ask', { kind: 'meals', text: 'Lunch' });
  await show(server, 'eve');
  expect(within(rows()[0] as HTMLElement).queryByRole('button')).toBeNull();
  expect(screen.queryByRole('form')).toBeNull();
});
