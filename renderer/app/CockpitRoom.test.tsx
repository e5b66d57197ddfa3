import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { words as japanese } from '#renderer/locales/ja.ts';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { memoryStorage, showRoom } from '#renderer/testing/stage.tsx';
import { CockpitRoom } from './CockpitRoom.tsx';

const ANA = person('ana');

async function show(server: FakeServer, language: 'en' | 'ja' = 'en') {
  return await showRoom(<CockpitRoom storage={memoryStorage()} />, server, { id: 'ana', language });
}

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  return server;
}

it('[DESK-4] keys lead to the lines, the panels and the overview', async () => {
  const stage = await show(aRoom());
  await stage.user.keyboard('t');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Give a task' }));
  await stage.user.keyboard('t{Escape}{Escape}');
  await stage.user.keyboard('n');
  expect(document.activeElement?.getAttribute('placeholder')).toBe('Write a note, Enter adds it');
  await stage.user.keyboard('{Escape}1');
  expect(screen.getByRole('region', { name: /Due next/ }).contains(document.activeElement)).toBe(true);
  await stage.user.keyboard('/');
  expect(document.activeElement?.getAttribute('type')).toBe('search');
  await stage.user.keyboard('{Escape}?');
  expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
});

it('[DESK-4] the overview shows every key there is, and no key stands in it twice', async () => {
  const stage = await show(aRoom());
  await stage.user.keyboard('?');
  const dialog = screen.getByRole('dialog', { name: 'Keys' });
  const keys = [...dialog.querySelectorAll('dt kbd')].map((key) => key.textContent);
  expect(keys).toEqual(expect.arrayContaining(['T', 'N', 'B', 'C', 'H', '/', '?', '1', '2', '3', '4']));
  expect(new Set(keys).size).toBe(keys.length);
});

it('[DESK-4] every action has a reading in Japanese', () => {
  const readings: string[] = [];
  function walk(texts: object, path: string): void {
    for (const [key, value] of Object.entries(texts)) {
      if (key === 'find' && typeof value === 'string') readings.push(`${path} ${value.split(' ')[0]}`);
      else if (typeof value === 'object' && value !== null) walk(value, `${path}.${key}`);
    }
  }
  walk(japanese['actions'] ?? {}, '');
  expect(readings.length).toBeGreaterThan(0);
  expect(readings.filter((reading) => !/^\S+ [ぁ-ゖー0-9a-z]+$/.test(reading))).toEqual([]);
});

it('[ROLE-2] C asks before command is taken, and only while it is vacant', async () => {
  const server = new FakeServer({ ana: 'lead' });
  const stage = await show(server);
  await stage.user.keyboard('c');
  expect(server.state.command.commander).toBeNull();
  const dialog = screen.getByRole('dialog', { name: 'Take command?' });
  await stage.user.click(within(dialog).getByRole('button', { name: 'Take command' }));
  await stage.settle();
  await stage.user.click(screen.getByRole('button', { name: 'I said it' }));
  await stage.user.keyboard('c');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('[CLOCK-2] what the rail asks for opens in the panel that it belongs to', async () => {
  const server = aRoom();
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo' });
  server.by(ANA, 'rest.order', { participant: 'bo' });
  const stage = await show(server);
  const rail = screen.getByRole('list', { name: 'Due next' });
  const [first] = within(rail).getAllByRole('button');
  if (first === undefined) throw new Error('the rail has no action');
  expect(first.textContent).toBe('Reassign');
  await stage.user.click(first);
  expect(within(screen.getByRole('dialog', { name: 'Reassign' })).getByText('Check')).toBeTruthy();
});

it('[CAST-5] B opens the composer for the audience that waits most', async () => {
  const stage = await show(aRoom());
  await stage.user.keyboard('b');
  expect(screen.getByRole('dialog')).toBeTruthy();
});

it('[DESK-4] the whole cockpit speaks Japanese, without a missing text', async () => {
  const server = aRoom();
  server.by(ANA, 'task.assign', { title: 'ログを確認', assignee: 'bo' });
  await show(server, 'ja');
  for (const name of [/次にすること/, /タスク/, /参加者/, /発信と合意/, /タイムライン/]) {
    expect(screen.getAllByRole('region', { name }).length).toBeGreaterThan(0);
  }
});

it('[AUTH-3] whoever is removed sees that they are, and nothing of the room', async () => {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(person('bo'), 'command.claim', {});
  server.by(person('bo'), 'participant.remove', { participant: 'ana', reason: 'disruptive' });
  await show(server);
  expect(screen.getByRole('alert').textContent).toMatch(/disruptive/);
  expect(screen.queryByRole('region', { name: /Tasks/ })).toBeNull();
});

it('[INC-1] a closed room says so: nothing runs, nothing is red, and nothing can be written', async () => {
  const server = aRoom();
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo' });
  server.by(ANA, 'task.assign', { title: 'Mine', assignee: 'ana' });
  const stage = await show(server);
  await stage.pass(400);
  expect(screen.queryAllByText('act').length).toBeGreaterThan(0);
  server.by(ANA, 'incident.resolve', {});
  server.by(ANA, 'incident.close', {});
  await stage.settle();
  expect(screen.getByText('This incident is closed. Reopen it to go on.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reopen the incident' })).toBeTruthy();
  for (const name of ['Hand over', 'Understood', 'Write', 'Ask', 'Reassign']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
  expect(screen.queryByRole('combobox', { name: 'Give a task' })).toBeNull();
  expect(screen.queryByPlaceholderText('Write a note, Enter adds it')).toBeNull();
  for (const word of ['act', 'break now', 'hand over now']) expect(screen.queryByText(word)).toBeNull();
  expect(within(screen.getByRole('region', { name: /Tasks/ })).queryAllByRole('timer')).toEqual([]);
  expect(screen.getAllByText('left open').length).toBe(2);
  await stage.user.keyboard('tnb');
  expect(screen.queryByRole('dialog')).toBeNull();
});
