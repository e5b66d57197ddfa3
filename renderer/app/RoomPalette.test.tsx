import { fireEvent, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { seen, theSeen } from '#renderer/testing/seen.ts';
import { memoryStorage, showRoom } from '#renderer/testing/stage.tsx';
import { CockpitRoom } from './CockpitRoom.tsx';

const ANA = person('ana');

/** The palette's line and its list; about a person, with their name. */
const PALETTE = /^(Find anything|すべてから探す|.*Name of bo)/;

async function show(language: 'en' | 'ja' = 'en') {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  server.by(ANA, 'task.assign', { title: 'Look at replication', assignee: 'bo' });
  const answers = {
    'GET /api/v1/incidents': () => ({
      incidents: [{ incident: 'other', key: 'INC-7', title: 'Mail is late', severity: 'SEV3' }],
    }),
  };
  const stage = await showRoom(<CockpitRoom storage={memoryStorage()} />, server, {
    id: 'ana',
    language,
    answers,
  });
  const line = () => theSeen<HTMLInputElement>('[role=combobox]', PALETTE);
  return {
    server,
    stage,
    line,
    open: async () => {
      await stage.user.keyboard('{Control>}k{/Control}');
      await stage.settle();
    },
    first: () => theSeen('[role=listbox]', PALETTE).querySelector('[role=option]'),
    marked: () => document.getElementById(line().getAttribute('aria-activedescendant') ?? ''),
  };
}

it('[DESK-4] the palette opens by its key, also from a field, and closes by Escape', async () => {
  const { stage, open, line } = await show();
  await stage.user.keyboard('n');
  await open();
  expect(document.activeElement).toBe(line());
  await stage.user.keyboard('{Escape}');
  expect(seen('[role=combobox]', 'Find anything')).toEqual([]);
});

it('[DESK-4] a few letters and Enter do it; what cannot be taken back asks first', async () => {
  const { server, stage, open, first, line } = await show();
  await open();
  fireEvent.change(line(), { target: { value: 'sev1' } });
  expect(first()?.textContent).toContain('Severity SEV1');
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  expect(server.state.severity).toBe('SEV1');
  await open();
  fireEvent.change(line(), { target: { value: 'remove bo' } });
  await stage.user.keyboard('{Enter}');
  expect(theSeen('[role=alertdialog]', 'Remove Name of bo from the room?')).toBeTruthy();
  expect(server.state.participants['bo']?.attendance).toBe('active');
});

it('[DESK-4] a person leads to what can be done about them, and back', async () => {
  const { stage, open, first, marked, line } = await show();
  await open();
  fireEvent.change(line(), { target: { value: 'Name of bo' } });
  await stage.user.keyboard('{Tab}');
  expect(line().getAttribute('aria-label')).toContain('Name of bo');
  expect(first()?.textContent).toContain('Give Name of bo a task');
  await stage.user.keyboard('{ArrowDown}');
  expect(marked()?.textContent).not.toContain('a task');
  await stage.user.keyboard('{Home}');
  expect(marked()?.textContent).toContain('a task');
  await stage.user.keyboard('{Escape}');
  expect(line().getAttribute('aria-label')).toBe('Find anything');
  fireEvent.change(line(), { target: { value: 'Name of bo' } });
  await stage.user.keyboard('{Enter}{Enter}');
  expect(theSeen<HTMLInputElement>('[role=combobox]', 'Give a task').value).toBe('@Name of bo ');
});

it('[DESK-4] tasks, other rooms and any words are found', async () => {
  const { stage, open, first, line } = await show();
  await open();
  fireEvent.change(line(), { target: { value: 'replic' } });
  await stage.user.keyboard('{Enter}');
  expect(within(theSeen('[role=dialog]', /./)).getAllByText(/Look at replication/).length).toBeGreaterThan(0);
  await stage.user.keyboard('{Escape}');
  await open();
  fireEvent.change(line(), { target: { value: 'INC-7' } });
  expect(first()?.textContent).toContain('Mail is late');
  fireEvent.change(line(), { target: { value: 'INC-7 nobody wrote this' } });
  expect(first()?.textContent).toContain('Find “');
  await stage.user.keyboard('{Enter}');
  expect(stage.room.timeline.view.getState().filter.text).toBe('INC-7 nobody wrote this');
});

it('[DESK-4] in Japanese by kana and romaji; Enter of an input method runs nothing', async () => {
  const { stage, open, first, line } = await show('ja');
  for (const query of ['hikitsugi', 'hikitugi', 'ひきつぎ', '引き継ぎ']) {
    await open();
    fireEvent.change(line(), { target: { value: query } });
    expect(first()?.textContent).toContain('引き継');
    await stage.user.keyboard('{Escape}');
  }
  await open();
  fireEvent.change(line(), { target: { value: 'ひきつぎ' } });
  fireEvent.keyDown(line(), { key: 'Enter', keyCode: 229, isComposing: true });
  expect(line().value).toBe('ひきつぎ');
  await stage.user.keyboard('{Enter}');
  expect(seen('[role=combobox]', 'すべてから探す')).toEqual([]);
  expect(document.querySelector('[role="dialog"], [role="alertdialog"]')).not.toBeNull();
});

it('[DESK-4 DEC-1] a decision is found by its proposal, and leads to where decisions stand', async () => {
  const { server, stage, open, first, line } = await show();
  server.by(ANA, 'decision.propose', {
    proposal: 'Fail over to db2',
    risk: 'five minutes down',
    executor: 'bo',
  });
  await stage.settle();
  await open();
  fireEvent.change(line(), { target: { value: 'fail over' } });
  expect(first()?.textContent).toContain('Fail over to db2');
  expect(first()?.textContent).toContain('asked');
  await stage.user.keyboard('{Enter}');
  expect(theSeen('[role=tab][aria-selected=true]', /./).textContent).toContain('Decisions');
});
