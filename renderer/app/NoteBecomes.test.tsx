import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { memoryStorage, type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { CockpitRoom } from './CockpitRoom.tsx';

const ANA = person('ana');

// The whole cockpit is drawn many times.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  // There is no layout here; without a height nothing would be in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(28);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The commander, and a note of somebody else. */
async function show() {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  server.by(person('bo'), 'note.add', { text: 'db2 lags\nby 40 s' });
  const stage = await showRoom(<CockpitRoom storage={memoryStorage()} />, server, { id: 'ana' });
  return { server, stage };
}

function theNote(): HTMLElement {
  const entries = [...document.querySelectorAll<HTMLElement>('article')];
  const found = entries.find((entry) => entry.textContent?.includes('db2 lags'));
  if (found === undefined) throw new Error('the note is not in sight');
  return found;
}

function lineOf(): HTMLInputElement {
  const line = document.querySelector<HTMLInputElement>('[role="combobox"][aria-label="Give a task"]');
  if (line === null) throw new Error('there is no line');
  return line;
}

async function make({ user, settle }: Stage, name: string) {
  await user.click(within(theNote()).getByLabelText('What to do with this entry'));
  await user.click(screen.getByText(name));
  // The menu gives the focus back first.
  for (let frame = 0; frame < 3; frame++) await settle();
}

it('[TL-2] a note becomes a task: its words wait for a name, and both lead to each other', async () => {
  const { server, stage } = await show();
  await make(stage, 'Make it a task');
  const line = lineOf();
  expect(document.activeElement).toBe(line);
  expect([line.value, line.selectionStart]).toEqual(['@ db2 lags by 40 s', 1]);
  expect(screen.getByText(/^from a note \d/)).toBeTruthy();
  await stage.user.keyboard('Name of b{Enter}');
  expect(line.value).toBe('@Name of bo db2 lags by 40 s');
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  const [task] = Object.values(server.state.tasks);
  const note = server.log.find(({ type }) => type === 'note.added')?.id;
  expect(task).toMatchObject({ title: 'db2 lags by 40 s', assignee: 'bo', note });
  expect(line.value).toBe('');

  const tasks = screen.getByRole('region', { name: /^Tasks/ });
  await stage.user.click(within(tasks).getByRole('button', { name: /^from a note/ }));
  await stage.settle();
  expect(document.activeElement).toBe(theNote());
  await stage.user.click(within(theNote()).getByRole('button', { name: /^became a task/ }));
  expect(screen.getByRole('dialog', { name: 'db2 lags by 40 s' })).toBeTruthy();
});

it('[TL-2] the link goes with a line that is emptied, and by a word; what was written stays before a note', async () => {
  const { server, stage } = await show();
  const line = lineOf();
  await stage.user.click(line);
  await stage.user.paste('@Name of bo 5m');
  await make(stage, 'Make it a task');
  expect(line.value).toBe('@Name of bo 5m db2 lags by 40 s');
  await stage.user.click(screen.getByLabelText('Not from this note'));
  await stage.user.type(line, '{Enter}');
  await stage.settle();
  expect(Object.values(server.state.tasks)).toMatchObject([{ assignee: 'bo', minutes: 5, note: null }]);
  await make(stage, 'Make it a task');
  await stage.user.clear(line);
  await stage.user.paste('@Name of bo other');
  await stage.user.type(line, '{Enter}');
  await stage.settle();
  expect(Object.values(server.state.tasks).map(({ note }) => note)).toEqual([null, null]);
});

it('[TL-2] a note becomes a proposal with its words, and an update with them', async () => {
  const { server, stage } = await show();
  const note = server.log.find(({ type }) => type === 'note.added')?.id;
  await make(stage, 'Make it a decision');
  const form = screen.getByRole('dialog');
  expect(within(form).getByDisplayValue('db2 lags by 40 s')).toBeTruthy();
  await stage.user.keyboard('{Escape}');

  await make(stage, 'Make it an update');
  const composer = screen.getByRole('dialog');
  expect(within(composer).getByDisplayValue(/db2 lags\s+by 40 s/)).toBeTruthy();
  await stage.user.click(within(composer).getByRole('button', { name: 'Preview' }));
  await stage.user.click(within(composer).getByRole('button', { name: 'Keep as draft' }));
  await stage.settle();
  expect(Object.values(server.state.broadcasts)).toMatchObject([{ note, text: 'db2 lags\nby 40 s' }]);
  expect(within(theNote()).getByRole('button', { name: /^became an update/ })).toBeTruthy();
});

it('[TL-2] a note is carried by the keyboard alone to what it becomes, and put back by Escape', async () => {
  const { stage } = await show();
  const { user, settle } = stage;
  const names = ['Make it a task', 'Make it an update', 'Make it a decision'];
  theNote().focus();
  await user.keyboard('m');
  await settle();
  for (const name of names) expect(screen.getByLabelText(name, { exact: false })).toBeTruthy();
  await user.keyboard('{Escape}');
  await settle();
  for (const name of names) expect(screen.queryByLabelText(name, { exact: false })).toBeNull();

  theNote().focus();
  await user.keyboard('m');
  await settle();
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
  for (let step = 0; step < 4 && !focused().startsWith('Make it a task'); step++)
    await user.keyboard('{Tab}');
  expect(focused()).toMatch(/^Make it a task/);
  await user.keyboard('{Enter}');
  await settle();
  expect(document.activeElement).toBe(lineOf());
  expect(lineOf().value).toBe('@ db2 lags by 40 s');
});

it('[TL-2] whoever may make nothing of a note is not offered it', async () => {
  const server = new FakeServer({ ana: 'lead', gus: 'guest' });
  server.by(ANA, 'note.add', { text: 'db2 lags' });
  const stage = await showRoom(<CockpitRoom storage={memoryStorage()} />, server, { id: 'gus' });
  expect(theNote().querySelector('[data-grip]')).toBeNull();
  await stage.user.click(within(theNote()).getByRole('button', { name: 'What to do with this entry' }));
  expect(screen.queryByRole('menuitem', { name: /^Make it/ })).toBeNull();
});
