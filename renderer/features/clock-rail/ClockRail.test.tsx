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
  expect(at('Call out 10 minutes')).toBeGreaterThan(at('Update to public'));
  expect(at('No customer liaison')).toBeGreaterThan(at('Update to public'));
  expect(at('Hand over command')).toBeGreaterThan(at('Call out 10 minutes'));
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
  // Nobody has to call out the time yet.
  for (const item of rows().filter((each) => !each.textContent?.includes('Call out')))
    expect(within(item).getAllByRole('button').at(-1)?.textContent).not.toBe('');
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
  const dialog = screen.getByRole('dialog', { name: 'Put off: Update to public' });
  expect(within(dialog).getByRole('button', { name: 'Put off' }).hasAttribute('disabled')).toBe(true);
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Legal reads it first');
  await stage.user.click(within(dialog).getByRole('button', { name: 'Put off' }));
  await stage.settle();
  expect(server.state.cadence.public).toMatchObject({ why: 'snoozed', reason: 'Legal reads it first' });
  expect(row('Update to public').textContent).toMatch(
    /Put off until [\d:]+ by Name of ana: Legal reads it first/,
  );
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

it('[CLOCK-1] the line to say stands on the rail when its time has come, and one press says that it was said', async () => {
  const server = aRoom();
  const stage = await show(server, 'ana');
  await stage.pass(8);
  expect(within(row('Call out 10 minutes')).queryByRole('button')).toBeNull();
  await stage.pass(2.2);
  const line = '“10 minutes. SEV2, Writes blocked: where we stand, what is next.”';
  expect(within(row(line)).getAllByText('act').length).toBe(2);
  await stage.user.click(within(row(line)).getByRole('button', { name: 'Said it' }));
  await stage.settle();
  expect(server.log.at(-1)).toMatchObject({ type: 'clock.called_out', data: { minutes: 10 } });
  expect(within(row('Call out 20 minutes')).getByText('calm')).toBeTruthy();
});

it('[CLOCK-2] what is put off stays, says until when, by whom and why, and is red again', async () => {
  const server = aRoom();
  const task = assign(server, 'Restart db2', 'bo', 30);
  server.by(BO, 'task.understand', { task });
  server.by(BO, 'task.block', { task, need: 'the vendor' });
  const stage = await show(server, 'ana');
  await stage.pass(0);
  await stage.user.click(within(row('the vendor')).getByRole('button', { name: 'Put off' }));
  await stage.user.type(screen.getByRole('textbox', { name: 'Reason' }), 'They call back');
  await stage.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Put off' }));
  await stage.settle();
  await stage.pass(0);
  const item = () => row('the vendor');
  expect(within(item()).getByText('calm')).toBeTruthy();
  expect(item().textContent).toMatch(/Put off until [\d:]+ by Name of ana: They call back/);
  await stage.pass(10.1);
  expect(within(item()).getAllByText('act').length).toBe(2);
  expect(item().textContent).toContain('They call back');
});

it('[CLOCK-2] who neither leads nor is concerned puts nothing off', async () => {
  const server = aRoom();
  const task = assign(server, 'Restart db2', 'bo', 30);
  server.by(BO, 'task.understand', { task });
  server.by(BO, 'task.block', { task, need: 'the vendor' });
  await show(server, 'cy');
  expect(within(row('the vendor')).queryByRole('button', { name: 'Put off' })).toBeNull();
});

it('[CLOCK-1] the first entry that is mine to do is the large one, and the heading counts what is red and soon', async () => {
  const server = aRoom();
  server.by(person('di'), 'task.understand', { task: assign(server, 'Check the lag', 'di', 1) });
  server.by(BO, 'task.understand', { task: assign(server, 'Read the log', 'bo', 3) });
  const stage = await show(server, 'bo');
  await stage.pass(4);
  expect(rows().findIndex((item) => item.textContent?.includes('Check the lag'))).toBeLessThan(
    rows().findIndex((item) => item.textContent?.includes('Read the log')),
  );
  const large = rows().filter((item) => item.className.includes('next'));
  expect(large.map((item) => item.textContent)).toEqual([expect.stringContaining('Read the log')]);
  const heading = screen.getByRole('heading', { name: /Due next/ }).closest('header');
  expect(heading?.textContent).toMatch(/act 2.*soon 1/);
});
