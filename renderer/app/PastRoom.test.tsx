import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { seen, theSeen } from '#renderer/testing/seen.ts';
import { memoryStorage, showRoom } from '#renderer/testing/stage.tsx';
import { fold } from '#shared/incident/evolve.ts';
import { CockpitRoom } from './CockpitRoom.tsx';

const ANA = person('ana');
const BO = person('bo');

afterEach(() => history.replaceState(null, '', '/'));

/** A room in which a task was given, understood and done: entry 5 is its giving. */
function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  server.by(ANA, 'task.assign', { title: 'Look at replication', assignee: 'bo' });
  const [task = ''] = Object.keys(server.state.tasks);
  server.by(BO, 'task.understand', { task });
  server.by(BO, 'task.report', { task, outcome: 'done', text: 'it was the disk' });
  return server;
}

async function show(server: FakeServer, language: 'en' | 'ja' = 'en') {
  const answers = { 'GET /api/v1/incidents': () => ({ incidents: [] }) };
  const stage = await showRoom(<CockpitRoom storage={memoryStorage()} />, server, {
    id: 'ana',
    language,
    answers,
  });
  return {
    stage,
    column: (name: RegExp) => theSeen('section', name).textContent,
    slider: () => theSeen<HTMLInputElement>('input[type=range]', /^(Moment|時点)$/),
    open: async (query: string) => {
      await stage.user.keyboard('{Control>}k{/Control}');
      await stage.settle();
      const line = theSeen<HTMLInputElement>('[role=combobox]', /^(Find anything|すべてから探す)/);
      fireEvent.change(line, { target: { value: query } });
      await stage.user.keyboard('{Enter}');
      await stage.settle();
    },
  };
}

it('[TL-5] the whole cockpit as it stood at an entry, marked as the past, and back at once', async () => {
  const server = aRoom();
  const { stage, column, open } = await show(server);
  expect(column(/^Tasks/)).not.toContain('no answer');
  const given = server.log.find(({ type }) => type === 'task.assigned')?.seq ?? 0;
  await open(`entry ${given}`);
  const bar = theSeen('section', 'The past');
  expect(bar.textContent).toContain(`as of entry ${given} of ${server.log.length}`);
  expect(column(/^Tasks/)).toContain('Look at replication');
  expect(column(/^Tasks/)).toContain('no answer');
  expect(column(/^Tasks/)).not.toContain('it was the disk');
  expect(location.search).toBe(`?at=${given}`);
  await stage.user.keyboard('{Escape}');
  expect(seen('section', 'The past')).toEqual([]);
  expect(column(/^Tasks/)).not.toContain('no answer');
  expect(location.search).toBe('');
});

it('[TL-5] nothing can be done there: a key says so, and no command leaves', async () => {
  const server = aRoom();
  const { stage, open } = await show(server);
  const length = server.log.length;
  await open('entry 4');
  for (const name of ['Hand over', 'Understood', 'Reassign', 'Write', 'Invite', 'Actions: Name of bo'])
    expect(seen('button', name)).toEqual([]);
  expect(seen('[role=combobox]', 'Give a task')).toEqual([]);
  await stage.user.keyboard('t');
  expect(screen.getByText(/You are looking at the past, where nothing can be changed/)).toBeTruthy();
  await stage.settle();
  expect(server.log.length).toBe(length);
  const past = stage.room.openPast(4);
  await stage.settle();
  const answer = await past.room.send('note.add', { text: 'then' });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'wrong_state', details: { reason: 'in_the_past' } },
  });
  expect(stage.room.view.getState().outbox).toEqual([]);
  past.stop();
});

it('[TL-5] what waited for an answer then is shown without its buttons', async () => {
  const server = aRoom();
  server.by(ANA, 'rollcall.start', {});
  server.by(ANA, 'decision.propose', { proposal: 'Fail over', risk: 'down for minutes', executor: 'ana' });
  server.by(ANA, 'command.offer', { to: 'bo' });
  const { stage, open } = await show(server);
  const acting =
    /^(OK|Need help|Take back|Settle|Carry now|Reject|Object|Hand over|Close|Ask for CAN|Call the roll)/;
  expect(seen('button', acting).length).toBeGreaterThan(2);
  await open(`entry ${server.log.length}`);
  for (const tab of ['Broadcasts', 'Decisions', 'Roll call']) {
    await stage.user.click(theSeen('[role=tab]', new RegExp(`^${tab}`)));
    expect(seen('button', acting).map(({ textContent }) => textContent)).toEqual([]);
  }
});

it('[TL-5 TL-2] a file that is pasted or dropped there goes nowhere, and is told so', async () => {
  const server = aRoom();
  const { stage, open } = await show(server);
  await open('entry 4');
  const file = new File(['x'], 'graph.png', { type: 'image/png' });
  const timeline = theSeen('section', /^Timeline/);
  fireEvent.paste(timeline, { clipboardData: { files: [file], types: ['Files'] } });
  await stage.settle();
  expect(screen.getByText(/You are looking at the past, where nothing can be changed/)).toBeTruthy();
  await stage.user.keyboard('{Escape}');
  await stage.settle();
  expect(screen.queryByText('graph.png')).toBeNull();
});

it('[TL-5] the clocks stand still at that moment, while the room goes on underneath', async () => {
  const server = aRoom();
  const { stage, open, column } = await show(server);
  await open('entry 4');
  const bar = () => theSeen('section', 'The past').textContent;
  const before = seen('[role=timer]', /./).map((timer) => timer.textContent);
  await stage.pass(30);
  expect(seen('[role=timer]', /./).map((timer) => timer.textContent)).toEqual(before);
  server.by(ANA, 'task.assign', { title: 'Replace the disk', assignee: 'bo' });
  await stage.settle();
  expect(bar()).toContain(`of ${server.log.length}`);
  expect(column(/^Tasks/)).not.toContain('Replace the disk');
  await stage.user.click(theSeen('button', 'Back to now'));
  expect(column(/^Tasks/)).toContain('Replace the disk');
});

it('[TL-5] the scrubber goes one entry by arrows and ten minutes by pages', async () => {
  const server = aRoom();
  server.now = '2026-11-20T09:25:00.000Z';
  server.by(ANA, 'note.add', { text: 'late' });
  const { stage, open, slider } = await show(server);
  const last = server.log.length;
  await open(`entry ${last}`);
  expect(slider().value).toBe(`${last}`);
  fireEvent.change(slider(), { target: { value: `${last - 2}` } });
  await stage.settle();
  expect(slider().value).toBe(`${last - 2}`);
  expect(slider().getAttribute('aria-valuetext')).toBe(`as of entry ${last - 2} of ${last}`);
  fireEvent.keyDown(slider(), { key: 'PageDown' });
  await stage.settle();
  expect(slider().value).toBe(`${last - 1}`);
  fireEvent.keyDown(slider(), { key: 'PageDown' });
  fireEvent.keyDown(slider(), { key: 'PageUp' });
  await stage.settle();
  expect(slider().value).toBe('1');
});

it.each([
  ['99', 'The record has no entry'],
  ['0', 'The record has no entry'],
  ['-1', 'The record has no entry'],
  ['x', 'The record has no entry'],
])('[TL-5] an address with the moment %s is refused in words, and shows now', async (at, words) => {
  history.replaceState(null, '', `/?at=${at}`);
  await show(aRoom());
  expect(screen.getByText(new RegExp(words))).toBeTruthy();
  expect(seen('section', 'The past')).toEqual([]);
  expect(location.search).toBe('');
});

it('[TL-5] an address with a moment shows it, in Japanese too', async () => {
  history.replaceState(null, '', '/?at=4');
  const { slider } = await show(aRoom(), 'ja');
  expect(theSeen('section', '過去の時点').textContent).toContain('4 番まで');
  expect(slider().value).toBe('4');
});

it('[TL-5 LOG-3] words that are taken back are gone from the past as well', async () => {
  const server = aRoom();
  server.by(ANA, 'note.add', { text: 'the password is 1234' });
  const { stage } = await show(server);
  const seq = server.log.length;
  const past = stage.room.openPast(seq);
  await stage.settle();
  const said = () => JSON.stringify(past.room.timeline.at(past.room.timeline.view.getState().length - 1));
  expect(said()).toContain('1234');
  server.by(ANA, 'log.redact', { seq, reason: 'a secret' });
  await stage.settle();
  await stage.settle();
  expect(past.room.view.getState().past?.seq).toBe(seq);
  expect(said()).toContain('note.added');
  expect(said()).not.toContain('1234');
  past.stop();
});

it('[TL-5] every moment that is shown is the fold up to it', async () => {
  const server = aRoom();
  const { stage } = await show(server);
  const past = stage.room.openPast(1);
  for (let seq = 1; seq <= server.log.length; seq += 1) {
    act(() => past.goTo(seq));
    await stage.settle();
    expect(past.room.view.getState()).toMatchObject({ past: { seq }, head: server.log.length });
    expect(past.room.view.getState().state).toEqual(fold(server.log.slice(0, seq)));
    expect(past.room.clock.now()).toBe(Date.parse(server.log[seq - 1]?.at ?? ''));
  }
  past.goTo(10_000);
  expect(past.room.view.getState().past?.seq).toBe(server.log.length);
  past.goTo(-3);
  expect(past.room.view.getState().past?.seq).toBe(1);
  past.stop();
});
