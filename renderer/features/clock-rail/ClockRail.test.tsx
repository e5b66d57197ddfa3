import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { RailRequest } from './action.ts';
import { ClockRail } from './ClockRail.tsx';

const ANA = person('ana');
const BO = person('bo');
const CY = person('cy');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', cy: 'scribe', di: 'deputy' });
  server.by(ANA, 'command.claim', {});
  return server;
}

function assign(server: FakeServer, title: string, assignee: string, minutes: number): string {
  server.by(ANA, 'task.assign', { title, assignee, minutes });
  const task = Object.values(server.state.tasks).at(-1);
  if (task === undefined) throw new Error('no task was assigned');
  return task.id;
}

function rows(): HTMLElement[] {
  return within(screen.getByRole('list', { name: 'Due next' })).getAllByRole('listitem');
}

function row(text: string): HTMLElement {
  const found = rows().find((item) => item.textContent?.includes(text));
  if (found === undefined) throw new Error(`there is no “${text}” on the rail`);
  return found;
}

async function show(server: FakeServer, id: string, requests: RailRequest[] = []) {
  return await showRoom(<ClockRail onRequest={(asked) => requests.push(asked)} />, server, { id });
}

it('[CLOCK-1] everything with a clock is one list, sorted by when it is due', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag', 'bo', 3);
  server.by(BO, 'task.understand', { task });
  await show(server, 'ana');
  const texts = rows().map((item) => item.textContent ?? '');
  const at = (text: string) => texts.findIndex((line) => line.includes(text));
  expect(at('Check the lag')).toBe(0);
  expect(at('Update to public')).toBeGreaterThan(at('Check the lag'));
  expect(at('Call out the elapsed time')).toBeGreaterThan(at('Update to public'));
  expect(at('No customer liaison')).toBeGreaterThan(at('Update to public'));
  expect(at('Hand over command')).toBeGreaterThan(at('Call out the elapsed time'));
  expect(at('Break for Name of bo')).toBeGreaterThan(at('Hand over command'));
});

it('[CLOCK-1] amber before, red from due until acted on, in shape and word; never silently gone', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag', 'bo', 3);
  server.by(BO, 'task.understand', { task });
  const stage = await show(server, 'ana');
  await stage.pass(0);
  expect(within(row('Check the lag')).getByText('calm')).toBeTruthy();
  expect(within(row('Check the lag')).getByRole('timer').textContent).toBe('03:00');
  await stage.pass(2);
  expect(within(row('Check the lag')).getAllByText('soon').length).toBe(2);
  await stage.pass(31);
  expect(within(row('Check the lag')).getAllByText('act').length).toBe(2);
  expect(within(row('Check the lag')).getByRole('timer').textContent).toBe('−30:00');
  expect(within(row('Check the lag')).getByRole('timer').getAttribute('aria-label')).toBe(
    'overdue for 30 minutes',
  );
  server.by(ANA, 'task.extend', { task, minutes: 10 });
  await stage.settle();
  await stage.pass(0);
  expect(within(row('Check the lag')).getByText('calm')).toBeTruthy();
});

it('[CLOCK-2] each entry has its one action, reached with the arrow keys', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag', 'bo', 3);
  server.by(BO, 'task.understand', { task });
  const requests: RailRequest[] = [];
  const stage = await show(server, 'ana', requests);
  for (const item of rows()) expect(within(item).getAllByRole('button').at(-1)?.textContent).not.toBe('');
  within(row('Check the lag')).getByRole('button', { name: 'Ask' }).focus();
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(server.state.tasks[task]?.asked).not.toBeNull();
  expect(within(row('Check the lag')).getByText(/was asked “Have you finished\?”/)).toBeTruthy();
  expect(within(row('Check the lag')).getByRole('button', { name: 'More time' })).toBeTruthy();

  within(row('Check the lag')).getByRole('button', { name: 'More time' }).focus();
  await stage.user.keyboard('{ArrowDown}');
  expect(row('Update to public').contains(document.activeElement)).toBe(true);
  await stage.user.keyboard('{Enter}{Home}{Enter}');
  expect(requests).toEqual([
    { kind: 'compose', audience: 'public' },
    { kind: 'extend', task },
  ]);
});

it('[CLOCK-2] an update is put off with a reason only', async () => {
  const server = aRoom();
  const stage = await show(server, 'ana');
  await stage.user.click(within(row('Update to public')).getByRole('button', { name: 'Put off' }));
  const dialog = screen.getByRole('dialog', { name: 'Put off the update to Public' });
  expect(within(dialog).getByRole('button', { name: 'Put off' }).hasAttribute('disabled')).toBe(true);
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Legal reads it first');
  await stage.user.click(within(dialog).getByRole('button', { name: 'Put off' }));
  await stage.settle();
  expect(server.state.cadence.public).toMatchObject({ why: 'snoozed', reason: 'Legal reads it first' });
  expect(within(row('Update to public')).getByText('Put off: Legal reads it first')).toBeTruthy();
});

it('[CLOCK-2] one’s own task is answered here; what others must do has no button', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag', 'bo', 3);
  const stage = await show(server, 'bo');
  expect(within(row('Update to public')).queryByRole('button')).toBeNull();
  await stage.user.click(within(row('Check the lag')).getByRole('button', { name: 'Understood' }));
  await stage.settle();
  expect(server.state.tasks[task]?.status).toBe('understood');
  expect(within(row('Check the lag')).getByRole('button', { name: 'Report' })).toBeTruthy();
});

it('[ROLE-1] without a commander everybody sees it, and who may claim has the button', async () => {
  const server = new FakeServer({ bo: 'responder', eve: 'observer' });
  const requests: RailRequest[] = [];
  const stage = await show(server, 'bo', requests);
  await stage.user.click(within(row('No commander')).getByRole('button', { name: 'Take command' }));
  expect(requests).toEqual([{ kind: 'claim' }]);
});

it('[ROLE-1] who may not claim sees that nobody commands, without the button', async () => {
  await show(new FakeServer({ bo: 'responder', eve: 'observer' }), 'eve');
  expect(within(row('No commander')).queryByRole('button')).toBeNull();
});

it('[TASK-5] what a resting person leaves is nobody’s: red, and reassigned from here', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag', 'bo', 30);
  server.by(CY, 'note.add', { text: 'before' });
  server.by(ANA, 'rest.order', { participant: 'bo' });
  const requests: RailRequest[] = [];
  const stage = await show(server, 'ana', requests);
  const item = row('Nobody has: Check the lag');
  expect(within(item).getByText('Name of bo went to rest')).toBeTruthy();
  expect(within(item).getAllByText('act').length).toBe(2);
  await stage.user.click(within(item).getByRole('button', { name: 'Reassign' }));
  expect(requests).toEqual([{ kind: 'reassign', task }]);
});
