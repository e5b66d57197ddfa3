import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { TaskRequest } from './request.ts';
import { Tasks } from './Tasks.tsx';

const ANA = person('ana');
const BO = person('bo');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', bea: 'responder', cy: 'scribe' });
  server.by(ANA, 'command.claim', {});
  return server;
}

function assign(server: FakeServer, title: string, assignee = 'bo', minutes = 5): string {
  server.by(ANA, 'task.assign', { title, assignee, minutes });
  const task = Object.values(server.state.tasks).at(-1);
  if (task === undefined) throw new Error('no task was assigned');
  return task.id;
}

async function show(server: FakeServer, id = 'ana', requests: TaskRequest[] = []) {
  return await showRoom(<Tasks onRequest={(asked) => requests.push(asked)} />, server, { id });
}

function line(): HTMLInputElement {
  return screen.getByRole('combobox', { name: 'Give a task' });
}

function card(title: string): HTMLElement {
  const item = screen.getByRole('button', { name: title }).closest('li');
  if (item === null) throw new Error(`“${title}” is not on a card`);
  return item;
}

function column(name: string): string[] {
  const region = screen.getByRole('region', { name });
  return within(region)
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('[data-row]')?.textContent ?? '');
}

it('[TASK-1] one line gives a task to one person: preview, then Enter', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.type(line(), '@Name of bo 20m check the lag');
  expect(screen.getByText('20 minutes')).toBeTruthy();
  expect(screen.getByText('Enter sends')).toBeTruthy();
  expect(Object.values(server.state.tasks)).toEqual([]);
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(Object.values(server.state.tasks)).toMatchObject([
    { title: 'check the lag', assignee: 'bo', minutes: 20, status: 'assigned' },
  ]);
  expect(line().value).toBe('');
  expect(column('Assigned')).toEqual(['check the lag']);
});

it('[TASK-1] what is typed right after a name was chosen stands behind it, however fast', async () => {
  const stage = await show(aRoom());
  await stage.user.type(line(), ' check the lag');
  await stage.user.type(line(), '@bea', { initialSelectionStart: 0, initialSelectionEnd: 0 });
  fireEvent.keyDown(line(), { key: 'Enter' });
  // Looked at before the next frame, as the next key of a fast typist does.
  expect(line().value).toMatch(/^@Name of bea +check the lag$/);
  expect([line().selectionStart, line().selectionEnd]).toEqual([13, 13]);
});

it('[TASK-1] names are offered after the at sign, and chosen with arrows and Tab or Enter', async () => {
  const stage = await show(aRoom());
  await stage.user.type(line(), '@b');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Name of bea',
    'Name of bo',
  ]);
  await stage.user.clear(line());
  await stage.user.type(line(), '@name');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Name of ana',
    'Name of bea',
    'Name of bo',
    'Name of cy',
  ]);
  await stage.user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Name of bo');
  await stage.user.keyboard('{Tab}');
  expect(line().value).toBe('@Name of bo ');
  expect(document.activeElement).toBe(line());
  await stage.user.clear(line());
  await stage.user.type(line(), '＠name{ArrowUp}{Enter}');
  expect(line().value).toBe('@Name of cy ');
});

it('[TASK-1] what is wrong stands under the line, and nothing is sent', async () => {
  const server = aRoom();
  const stage = await show(server);
  for (const [said, told] of [
    ['@nobody check', /Nobody here is called “nobody”/],
    ['@Name of bo 500m check', /500 minutes: give 1 to 480/],
    ['check the lag', /Begin with @ and a name/],
    ['@Name of bo 5m', /Say what to do/],
  ] as const) {
    await stage.user.clear(line());
    await stage.user.type(line(), `${said}{Enter}`);
    expect(screen.getByText(told)).toBeTruthy();
    expect(line().getAttribute('aria-invalid')).toBe('true');
  }
  await stage.settle();
  expect(Object.values(server.state.tasks)).toEqual([]);
});

it('[TASK-1] "can someone" is warned of and flagged', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.type(line(), '@Name of bo can someone look');
  expect(screen.getByText(/reads as if it went to anybody/)).toBeTruthy();
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(within(card('can someone look')).getByText('vague')).toBeTruthy();
});

it('[ROLE-4] the commander is warned of a hands-on task of their own, not stopped', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.type(line(), '@Name of ana restart db2');
  expect(screen.getByText(/You command: hand over first/)).toBeTruthy();
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(Object.values(server.state.tasks)[0]?.assignee).toBe('ana');
});

it('[TASK-1] Enter that ends the input of Japanese text does not send', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.type(line(), '@Name of bo ログを確認');
  fireEvent.keyDown(line(), { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(line(), { key: 'Enter', isComposing: true });
  await stage.settle();
  expect(Object.values(server.state.tasks)).toEqual([]);
  fireEvent.keyDown(line(), { key: 'Enter' });
  await stage.settle();
  expect(Object.values(server.state.tasks).length).toBe(1);
});

it('[TASK-2] tasks stand in columns; nobody having understood is said', async () => {
  const server = aRoom();
  const first = assign(server, 'First');
  assign(server, 'Second', 'bea');
  const stage = await show(server);
  expect(screen.getByText('Nobody has said “understood” on any of 2 tasks.')).toBeTruthy();
  server.by(BO, 'task.understand', { task: first });
  await stage.settle();
  expect(screen.queryByText(/Nobody has said/)).toBeNull();
  expect([column('Assigned'), column('Understood')]).toEqual([['Second'], ['First']]);
});

it('[TASK-3] a card turns amber before its end and red after it, in shape and word', async () => {
  const server = aRoom();
  const task = assign(server, 'Check', 'bo', 5);
  server.by(BO, 'task.understand', { task });
  const stage = await show(server);
  await stage.pass(1);
  expect(within(card('Check')).getByText('calm')).toBeTruthy();
  await stage.pass(3.5);
  expect(within(card('Check')).getByText('soon')).toBeTruthy();
  await stage.pass(1);
  expect(within(card('Check')).getByText('act')).toBeTruthy();
  expect(within(card('Check')).getByText('overdue')).toBeTruthy();
});

it('[TASK-3] a blocked task stands first where its work was, red, with what it needs', async () => {
  const server = aRoom();
  const calm = assign(server, 'Calm', 'bea');
  server.by(person('bea'), 'task.understand', { task: calm });
  server.by(person('bea'), 'task.start', { task: calm });
  const task = assign(server, 'Stuck');
  server.by(BO, 'task.understand', { task });
  server.by(BO, 'task.block', { task, need: 'the root password' });
  await show(server);
  expect(column('Working')).toEqual(['Stuck', 'Calm']);
  expect(within(card('Stuck')).getByText('Needs the root password')).toBeTruthy();
  expect(within(card('Stuck')).getByText('act')).toBeTruthy();
});

it('[TASK-5] a resting person’s task is nobody’s and red until it is reassigned', async () => {
  const server = aRoom();
  const task = assign(server, 'Left behind');
  server.by(ANA, 'rest.order', { participant: 'bo' });
  const requests: TaskRequest[] = [];
  const stage = await show(server, 'ana', requests);
  expect(within(card('Left behind')).getByText('Nobody')).toBeTruthy();
  await stage.user.click(within(card('Left behind')).getByRole('button', { name: 'Reassign' }));
  expect(requests).toEqual([{ kind: 'reassign', task }]);
});

it('[TASK-2] the assignee answers on the card', async () => {
  const server = aRoom();
  const task = assign(server, 'Mine');
  const requests: TaskRequest[] = [];
  const stage = await show(server, 'bo', requests);
  expect(screen.queryByRole('combobox', { name: 'Give a task' })).toBeNull();
  for (const [button, status] of [
    ['Understood', 'understood'],
    ['Start', 'working'],
  ] as const) {
    await stage.user.click(within(card('Mine')).getByRole('button', { name: button }));
    await stage.settle();
    expect(server.state.tasks[task]?.status).toBe(status);
  }
  await stage.user.click(within(card('Mine')).getByRole('button', { name: 'Report' }));
  expect(requests).toEqual([{ kind: 'report', task }]);
});

it('[TASK-3] past its end, one’s own card asks for the report, started or not', async () => {
  const server = aRoom();
  const task = assign(server, 'Mine', 'bo', 1);
  server.by(BO, 'task.understand', { task });
  const stage = await show(server, 'bo');
  expect(within(card('Mine')).getByRole('button', { name: 'Start' })).toBeTruthy();
  await stage.pass(2);
  expect(within(card('Mine')).getByRole('button', { name: 'Report' })).toBeTruthy();
});

it('[TASK-4] a report shows under its task', async () => {
  const server = aRoom();
  const task = assign(server, 'Count them');
  server.by(BO, 'task.understand', { task });
  server.by(BO, 'task.report', { task, outcome: 'done', text: 'Twelve thousand.' });
  await show(server);
  expect(column('Done')).toEqual(['Count them']);
  expect(within(card('Count them')).getByText('Twelve thousand.')).toBeTruthy();
});

it('[TASK-1] grouped by person, everybody on duty stands there, also who has nothing', async () => {
  const server = aRoom();
  assign(server, 'For Bo');
  const stage = await show(server);
  await stage.user.click(screen.getByRole('button', { name: 'By person' }));
  const bo = screen.getByRole('region', { name: 'Name of bo' });
  expect(within(bo).getByRole('button', { name: 'For Bo' })).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Name of bea' })).getByText('no task')).toBeTruthy();
});

it('[TASK-1] a line that names two people is not sent, and says why', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.type(line(), '@Name of bo @Name of bea 5m both{Enter}');
  await stage.settle();
  expect(screen.getByText(/A task goes to one person/)).toBeTruthy();
  expect(server.state.tasks).toEqual({});
});

it('[TASK-5] what a task was blocked by stays on its card when it comes back or changes hands', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag');
  server.by(BO, 'task.understand', { task });
  server.by(BO, 'task.block', { task, need: 'root on db2' });
  server.by(ANA, 'rest.order', { participant: 'bo' });
  const stage = await show(server);
  const was = 'Was blocked: needs root on db2';
  expect(within(card('Check the lag')).getByText(was)).toBeTruthy();
  server.by(ANA, 'task.reassign', { task, assignee: 'bea' });
  await stage.settle();
  expect(within(card('Check the lag')).getByText(was)).toBeTruthy();
  server.by(person('bea'), 'task.understand', { task });
  server.by(person('bea'), 'task.block', { task, need: 'a key' });
  await stage.settle();
  expect(within(card('Check the lag')).queryByText(/Was blocked/)).toBeNull();
  server.by(person('bea'), 'task.start', { task });
  await stage.settle();
  expect(within(card('Check the lag')).queryByText(/Was blocked/)).toBeNull();
});
