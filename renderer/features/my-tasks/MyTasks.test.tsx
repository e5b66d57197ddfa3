import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { asDrill, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { MyTasks } from './MyTasks.tsx';

const ANA = person('ana');
const SYSTEM: Asker = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' };

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'responder', bo: 'responder', cy: 'lead' });
  server.by(ANA, 'command.claim', {});
  return server;
}

function assign(server: FakeServer, title: string, minutes = 20): string {
  server.by(ANA, 'task.assign', { title, assignee: 'bo', minutes });
  const task = Object.values(server.state.tasks).at(-1);
  if (task === undefined) throw new Error('no task was assigned');
  return task.id;
}

function instruction(): HTMLElement {
  return screen.getByRole('region', { name: 'Your instruction' });
}

function actions(): string[] {
  const bar = screen.getByRole('region', { name: 'What you can say' });
  return within(bar)
    .getAllByRole('button')
    .map((button) => button.textContent ?? '');
}

it('[TASK-2] a new instruction stands alone: what, from whom, how many minutes, and "Understood"', async () => {
  const server = aRoom();
  assign(server, 'Check the replication lag on db2', 25);
  await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(within(instruction()).getByText('Check the replication lag on db2')).toBeTruthy();
  expect(within(instruction()).getByText('From Name of ana')).toBeTruthy();
  expect(within(instruction()).getByText('25 minutes')).toBeTruthy();
  expect(actions()).toEqual(['Understood']);
});

it('[TASK-3] the countdown starts at understood, turns amber a minute before its end and red at its end', async () => {
  const server = aRoom();
  assign(server, 'Check the lag', 10);
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: 'Understood' }));
  await stage.settle();
  expect(Object.values(server.state.tasks)[0]?.status).toBe('understood');
  await stage.pass(0);
  expect(within(instruction()).getByRole('timer').textContent).toBe('10:00');
  await stage.pass(8);
  expect(within(instruction()).queryByText('soon')).toBeNull();
  await stage.pass(1);
  expect(within(instruction()).getByText('soon')).toBeTruthy();
  expect(within(instruction()).getByRole('timer').textContent).toBe('01:00');
  await stage.pass(2);
  expect(within(instruction()).getByText('act')).toBeTruthy();
  expect(within(instruction()).getByText('over time')).toBeTruthy();
});

it('[TASK-3] "Have you finished?" is asked until it is answered: done, more minutes or blocked', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag', 5);
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: 'Understood' }));
  await stage.settle();
  await stage.pass(5);
  server.by(SYSTEM, 'task.ask', { task });
  await stage.settle();
  expect(screen.getByRole('alert').textContent).toBe('Have you finished?');
  expect(actions()).toEqual(['Done: report', 'More time', 'Blocked']);

  await stage.user.click(screen.getByRole('button', { name: 'More time' }));
  await stage.user.type(screen.getByRole('textbox', { name: /your own number/ }), '１２');
  await stage.user.click(screen.getByRole('button', { name: 'Take' }));
  await stage.settle();
  expect(server.state.tasks[task]?.history.at(-1)).toMatchObject({ what: 'extended', minutes: 12 });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('[TASK-3] more time is one tap for the usual minutes', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag');
  server.by(person('bo'), 'task.understand', { task });
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: 'More time' }));
  await stage.user.click(screen.getByRole('button', { name: '15 min' }));
  await stage.settle();
  expect(server.state.tasks[task]?.history.at(-1)).toMatchObject({ what: 'extended', minutes: 15 });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('[TASK-3] blocked says what is needed, and goes on when it is there', async () => {
  const server = aRoom();
  const task = assign(server, 'Fail over');
  server.by(person('bo'), 'task.understand', { task });
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: 'Blocked' }));
  const send = screen.getByRole('button', { name: 'Tell the commander' });
  expect(send).toHaveProperty('disabled', true);
  await stage.user.type(screen.getByRole('textbox', { name: /What do you need/ }), ' access to the vault ');
  await stage.user.click(send);
  await stage.settle();
  expect(server.state.tasks[task]?.blocked?.need).toBe('access to the vault');
  expect(within(instruction()).getByText('Needs: access to the vault')).toBeTruthy();
  expect(actions()).toEqual(['Go on']);
  await stage.user.click(screen.getByRole('button', { name: 'Go on' }));
  await stage.settle();
  expect(server.state.tasks[task]?.status).toBe('working');
});

it('[TASK-4] a report is a text, and conditions, actions and needs on demand', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag');
  server.by(person('bo'), 'task.understand', { task });
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: 'Report' }));
  await stage.user.type(screen.getByRole('textbox', { name: /What did you find/ }), 'The lag is 4 s');
  await stage.user.click(screen.getByRole('button', { name: /Add conditions/ }));
  await stage.user.type(screen.getByRole('textbox', { name: /^Needs/ }), 'nothing');
  await stage.user.click(screen.getByRole('button', { name: 'Send report' }));
  await stage.settle();
  expect(server.state.tasks[task]?.report).toMatchObject({
    text: 'The lag is 4 s',
    can: { conditions: '', actions: '', needs: 'nothing' },
  });
  expect(screen.getByText('Nothing for you right now')).toBeTruthy();
});

it('[TASK-2] a new instruction never takes the place of the shown one: it waits to be looked at', async () => {
  const server = aRoom();
  const first = assign(server, 'Check the lag');
  server.by(person('bo'), 'task.understand', { task: first });
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  assign(server, 'Page the vendor');
  await stage.settle();
  expect(within(instruction()).getByText('Check the lag')).toBeTruthy();
  expect(screen.getByText('New from Name of ana')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Show' }));
  expect(within(instruction()).getByText('Page the vendor')).toBeTruthy();
  expect(actions()).toEqual(['Understood']);
});

it('[SYNC-6] a line that went silent is said with the moment since when', async () => {
  const server = aRoom();
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(screen.getByText('Live')).toBeTruthy();
  await act(async () => stage.line.cut('stale'));
  await stage.settle();
  const state = screen.getByText('Stale').closest('[role="status"]');
  expect(state?.querySelector('time')?.getAttribute('datetime')).toBe(server.now);
});

it('[SYNC-4] what is said offline shows at once, is listed as not sent, and is sent on return', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag');
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await act(async () => stage.line.cut());
  await stage.settle();
  await stage.user.click(screen.getByRole('button', { name: 'Understood' }));
  expect(actions()).toContain('Report');
  expect(screen.getByText('1 not sent yet')).toBeTruthy();
  expect(server.state.tasks[task]?.status).toBe('assigned');
  await act(async () => stage.line.mend());
  await stage.settle();
  expect(server.state.tasks[task]?.status).toBe('understood');
  expect(screen.queryByText('1 not sent yet')).toBeNull();
});

it('[FAT-6] a break says what happens to open tasks, and one comes back from it', async () => {
  const server = aRoom();
  const task = assign(server, 'Check the lag');
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(screen.getByRole('button', { name: 'Take a break' }));
  expect(screen.getByText('Your open task goes back to the commander at once.')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: '30 min' }));
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('resting');
  expect(server.state.tasks[task]?.assignee).toBeNull();
  expect(screen.getByText(/you get a task only for a reason/)).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'I am back' }));
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('active');
});

it('[FAT-1] the time on the incident and since the last break are there without asking', async () => {
  const server = aRoom();
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.pass(95);
  const duty = screen.getByRole('region', { name: 'Your time' });
  expect(within(duty).getAllByRole('timer')).toHaveLength(2);
  expect(within(duty).getByText('take a break soon')).toBeTruthy();
});

it('[FAT-6] who is in command hands over before a break', async () => {
  const server = aRoom();
  await showRoom(<MyTasks />, server, { id: 'ana' });
  expect(screen.queryByRole('button', { name: 'Take a break' })).toBeNull();
  expect(screen.getByText(/hand over before/)).toBeTruthy();
});

it('[AUTH-3] who was removed reads that, why, and what to do', async () => {
  const server = aRoom();
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  server.by(ANA, 'participant.remove', { participant: 'bo', reason: 'disruptive' });
  await stage.settle();
  expect(screen.getByRole('heading', { name: 'You were removed from this room' })).toBeTruthy();
  expect(screen.getByText('Reason: disruptive')).toBeTruthy();
});

it('[AUTH-2] an ended session is said in the reader’s language', async () => {
  const server = aRoom();
  const stage = await showRoom(<MyTasks />, server, { id: 'bo', language: 'ja' });
  await act(async () => stage.line.end(refusal('session_revoked')));
  await stage.settle();
  expect(screen.getByText(/このセッションは終了しました/)).toBeTruthy();
});

it('[DESK-4] Enter that ends a composition never sends a note', async () => {
  const server = aRoom();
  const stage = await showRoom(<MyTasks />, server, { id: 'bo', language: 'ja' });
  const field = screen.getByRole('textbox', { name: 'タイムラインへのメモ' });
  fireEvent.change(field, { target: { value: '復旧' } });
  expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(false);
  expect(fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })).toBe(false);
  expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true);
  await stage.user.click(screen.getByRole('button', { name: 'メモを送る' }));
  await stage.settle();
  expect(server.log.at(-1)).toMatchObject({ type: 'note.added', data: { text: '復旧' } });
});

it('[INC-3] a drill is marked', async () => {
  const server = asDrill(new FakeServer({ bo: 'responder' }));
  await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(screen.getByText('DRILL')).toBeTruthy();
});

it('[INC-1] in a closed incident there is nothing to do and nothing to press', async () => {
  const server = aRoom();
  assign(server, 'Check the lag');
  assign(server, 'Look at the queue');
  server.by(ANA, 'incident.resolve', {});
  server.by(ANA, 'incident.close', {});
  await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(screen.getByText('The incident is closed. Thank you.')).toBeTruthy();
  expect(screen.queryByText('Check the lag')).toBeNull();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.queryAllByRole('timer')).toEqual([]);
});

it('[TASK-5] whoever takes a task over reads what it was blocked by', async () => {
  const server = aRoom();
  server.by(ANA, 'task.assign', { title: 'Check the lag', assignee: 'cy' });
  const task = Object.keys(server.state.tasks)[0] ?? '';
  server.by(person('cy'), 'task.understand', { task });
  server.by(person('cy'), 'task.block', { task, need: 'root on db2' });
  server.by(ANA, 'task.reassign', { task, assignee: 'bo' });
  await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(within(instruction()).getByText('Was blocked: needs root on db2')).toBeTruthy();
});

it.each([
  ['older', 2, /The server was upgraded/],
  ['newer', 0, /The server is older than this page/],
])(
  '[SYNC-4] a page that is %s than its server asks to be reloaded, and says that nothing given is lost',
  async (_, spoken, words) => {
    const stage = await showRoom(<MyTasks unsent={<p>what I gave</p>} />, aRoom(), { id: 'bo' });
    await act(async () => stage.line.end(refusal('protocol_unsupported', { server: spoken })));
    await stage.settle();
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
    expect(screen.getByText('what I gave')).toBeTruthy();
  },
);

it('[ROLE-5] a member sees whom they report to, and the lead sees the team with its open tasks', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['bo'] });
  assign(server, 'Check the lag');
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(screen.getByText('Report to your lead: Name of cy')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Your team: Database' })).toBeNull();
  server.by(ANA, 'participant.remove', { participant: 'cy', reason: 'x' });
  await stage.settle();
  expect(screen.queryByText(/Report to your lead/)).toBeNull();
});

it('[ROLE-5] the lead sees their team with its open tasks', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['bo'] });
  assign(server, 'Check the lag');
  await showRoom(<MyTasks />, server, { id: 'cy' });
  const team = screen.getByRole('region', { name: 'Your team: Database' });
  expect(within(team).getByText('Name of bo')).toBeTruthy();
  expect(within(team).getByText('Check the lag')).toBeTruthy();
});

it('[ROLE-7] whoever was released is thanked, in the words that were said', async () => {
  const server = aRoom();
  server.by(ANA, 'participant.stand_down', { stay: ['cy'], words: 'Sleep well, Bo.' });
  await showRoom(<MyTasks />, server, { id: 'bo' });
  expect(screen.getByText('Thank you')).toBeTruthy();
  expect(screen.getByText('Sleep well, Bo.')).toBeTruthy();
});
