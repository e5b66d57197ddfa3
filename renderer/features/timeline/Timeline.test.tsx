import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { Timeline, type TimelineTool } from './Timeline.tsx';

const ANA = person('ana');
const BO = person('bo');

function aRoom(): FakeServer {
  return new FakeServer({ ana: 'deputy', bo: 'lead' });
}

function Shown({ opened = null }: { readonly opened?: TimelineTool }) {
  const [tool, setTool] = useState(opened);
  return <Timeline tool={tool} onTool={setTool} />;
}

function view(opened: TimelineTool = null) {
  return <Shown opened={opened} />;
}

/** Chooses from what can be done with an entry. */
async function choose({ user }: Stage, entry: HTMLElement, name: string) {
  await user.click(within(entry).getByRole('button', { name: 'What to do with this entry' }));
  await user.click(screen.getByRole('menuitem', { name }));
}

function entryOf(text: string): HTMLElement {
  const found = screen.getAllByRole('article').find((entry) => entry.textContent?.includes(text));
  if (found === undefined) throw new Error(`no entry says ${text}`);
  return found;
}

function marked(): (string | null)[] {
  return [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
}

function entries(): string[] {
  return screen.getAllByRole('article').map((entry) => entry.textContent ?? '');
}

function noteLine(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Note for the timeline' });
}

beforeEach(() => {
  // There is no layout here; without a height nothing would be in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(28);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the timeline', () => {
  it('[TL-1] tells what happened in words, with its time in the reader’s zone and in UTC', async () => {
    const server = aRoom();
    server.by(ANA, 'command.claim', {});
    server.by(ANA, 'task.assign', { title: 'Check lag', assignee: 'bo', minutes: 20 });
    await showRoom(view(), server, { id: 'bo' });
    const last = screen.getAllByRole('article').at(-1) as HTMLElement;
    expect(last.textContent).toContain('Name of ana gave Name of bo 20 minutes to: Check lag');
    const at = server.log.at(-1)?.at ?? '';
    const time = within(last).getByText(/^\d\d:\d\d:\d\d$/);
    expect(time.getAttribute('datetime')).toBe(at);
    expect(time.getAttribute('title')).toContain(`${at.slice(0, 19).replace('T', ' ')} UTC`);
  });

  it('[TL-1] speaks the reader’s language', async () => {
    const server = aRoom();
    server.by(ANA, 'command.claim', {});
    await showRoom(view(), server, { id: 'bo', language: 'ja' });
    expect(entries().at(-1)).toContain('が指揮を開始');
  });

  it('[TL-4] shows the day above its first entry', async () => {
    const server = aRoom();
    server.now = '2026-11-22T09:00:00.000Z';
    server.by(ANA, 'note.add', { text: 'two days later' });
    await showRoom(view(), server, { id: 'bo' });
    const days = screen.getAllByRole('heading', { level: 3 }).map((day) => day.textContent ?? '');
    expect(days).toHaveLength(2);
    expect(days[1]).toMatch(/^\w+, November 2[123], 2026$/);
  });

  it('[LOG-6] shows an event of a newer version as unknown', async () => {
    const server = aRoom();
    const [first] = server.log;
    if (first === undefined) throw new Error('the log is empty');
    server.log.push({ ...first, seq: server.log.length + 1, id: 'new', type: 'moon.landed', data: {} });
    await showRoom(view(), server, { id: 'bo' });
    expect(entries().at(-1)).toContain('(moon.landed)');
  });
});

describe('notes', () => {
  it('[TL-2] are written on one line, and Enter adds them; they show at once', async () => {
    const server = aRoom();
    const stage = await showRoom(view(), server, { id: 'bo' });
    await stage.user.type(noteLine(), 'failover has started{Enter}');
    expect((noteLine() as HTMLInputElement).value).toBe('');
    expect(entries().at(-1)).toContain('failover has startedsending…');
    await stage.settle();
    expect(entries().at(-1)).not.toContain('sending…');
    expect(server.log.at(-1)).toMatchObject({ type: 'note.added', data: { text: 'failover has started' } });
  });

  it('[TL-2] are not sent by the Enter that ends an input method’s word', async () => {
    const server = aRoom();
    const stage = await showRoom(view(), server, { id: 'bo' });
    const before = server.log.length;
    fireEvent.change(noteLine(), { target: { value: 'さいきどう' } });
    fireEvent.keyDown(noteLine(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(noteLine(), { key: 'Enter', keyCode: 229 });
    await stage.settle();
    expect(server.log).toHaveLength(before);
    fireEvent.keyDown(noteLine(), { key: 'Enter', keyCode: 13 });
    await stage.settle();
    expect(server.log).toHaveLength(before + 1);
  });

  it('[TL-2] are pinned and unpinned', async () => {
    const server = aRoom();
    server.by(ANA, 'note.add', { text: 'root cause' });
    const stage = await showRoom(view(), server, { id: 'bo' });
    await choose(stage, entryOf('root cause'), 'Pin this note');
    await stage.settle();
    expect(Object.keys(server.state.pins)).toHaveLength(1);
    expect(entries().at(-1)).toContain('pinned a noteroot cause');
    const pinned = screen.getByRole('region', { name: 'Pinned' });
    expect(pinned.textContent).toContain('Name of ana root cause');
    await stage.user.click(within(pinned).getByRole('button', { name: /^Pinned/ }));
    expect(pinned.textContent).not.toContain('root cause');
    await stage.user.click(within(pinned).getByRole('button', { name: /^Pinned/ }));
    await stage.user.click(within(pinned).getByRole('button', { name: 'Unpin this note' }));
    await stage.settle();
    expect(server.state.pins).toEqual({});
    expect(screen.queryByRole('region', { name: 'Pinned' })).toBeNull();
  });

  it('[TL-3] are corrected by who wrote them; the revision says when and by whom, and marks the words that changed', async () => {
    const server = aRoom();
    server.by(BO, 'note.add', { text: 'db1 is slow' });
    const stage = await showRoom(view(), server, { id: 'bo' });
    await choose(stage, entryOf('db1 is slow'), 'Correct this note');
    const field = screen.getByRole('textbox', { name: 'The note, set right' });
    await stage.user.clear(field);
    await stage.user.type(field, 'db2 is slow{Enter}');
    await stage.settle();
    const note = screen.getAllByRole('article').at(-2) as HTMLElement;
    expect(note.textContent).toContain('db2 is slow');
    expect(within(note).getByText(/^corrected \d\d:\d\d by Name of bo$/)).toBeTruthy();
    expect(within(note).getByText('Name of bo wrote', { exact: false })).toBeTruthy();
    expect([...note.querySelectorAll('del, ins')].map(({ outerHTML }) => outerHTML)).toEqual([
      '<del>db1</del>',
      '<ins>db2</ins>',
    ]);
  });

  it('[TL-3] set right in time stay in their place, and say so', async () => {
    const server = aRoom();
    server.by(BO, 'note.add', { text: 'db1 is slow' });
    server.by(ANA, 'note.add', { text: 'later' });
    const stage = await showRoom(view(), server, { id: 'bo' });
    await choose(stage, entryOf('db1 is slow'), 'Correct this note');
    const time = screen.getByRole('textbox', { name: 'When it was' });
    await stage.user.clear(time);
    await stage.user.type(time, 'whenever{Enter}');
    expect(screen.getByText(/^That is no time/)).toBeTruthy();
    await stage.user.clear(time);
    await stage.user.type(time, '08:15{Enter}');
    await stage.settle();
    const said = entries();
    expect(said.findIndex((entry) => entry.includes('db1 is slow'))).toBe(said.length - 3);
    const note = entryOf('db1 is slow');
    expect(within(note).getByText('08:15:00')).toBeTruthy();
    expect(within(note).getByRole('img', { name: 'time set right' })).toBeTruthy();
  });

  it('[TL-3] of others are not edited', async () => {
    const server = aRoom();
    server.by(ANA, 'note.add', { text: 'mine' });
    const stage = await showRoom(view(), server, { id: 'bo' });
    await stage.user.click(
      within(entryOf('mine')).getByRole('button', { name: 'What to do with this entry' }),
    );
    expect(screen.getByRole('menuitem', { name: 'Pin this note' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Correct this note' })).toBeNull();
  });

  it('[SYNC-4] given offline say that they wait for the line', async () => {
    const server = aRoom();
    const stage = await showRoom(view(), server, { id: 'bo' });
    stage.line.cut();
    await stage.settle();
    await stage.user.type(noteLine(), 'no network here{Enter}');
    expect(entries().at(-1)).toContain('waits for the line');
  });
});

describe('finding', () => {
  it('[TL-4] finds by text and by kind, marks it, and teaches when nothing matches', async () => {
    const server = aRoom();
    server.by(ANA, 'note.add', { text: 'レプリケーション遅延' });
    server.by(ANA, 'note.add', { text: 'failover' });
    server.by(ANA, 'command.claim', {});
    const stage = await showRoom(view('filter'), server, { id: 'bo' });
    const search = screen.getByRole('searchbox', { name: 'Find in the timeline' });
    await stage.user.type(search, 'ﾚﾌﾟﾘｹｰｼｮﾝ');
    expect(entries()).toHaveLength(1);
    expect(marked()).toEqual(['レプリケーション']);
    expect(screen.getByRole('status').textContent).toBe('1 found');
    await stage.user.click(screen.getByRole('button', { name: 'Notes 1' }));
    await stage.user.clear(search);
    await stage.user.type(search, 'took command');
    expect(screen.queryAllByRole('article')).toEqual([]);
    expect(screen.getByText('Nothing in this log matches.')).toBeTruthy();
    await stage.user.click(screen.getByRole('button', { name: 'Notes 0' }));
    expect(entries()).toHaveLength(1);
    await stage.user.type(search, '{Escape}');
    expect(entries().length).toBeGreaterThan(4);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('[TL-4] looks in sentences of the reader’s language', async () => {
    const server = aRoom();
    server.by(ANA, 'command.claim', {});
    const stage = await showRoom(view('filter'), server, { id: 'bo', language: 'ja' });
    const search = screen.getByRole('searchbox');
    await stage.user.type(search, 'が指揮');
    expect(entries()).toHaveLength(1);
    expect(marked().join('')).toContain('が指揮');
    await stage.user.clear(search);
    // Over a name, which stands in the sentence with marks of direction around it.
    await stage.user.type(search, '「Name');
    expect(entries()).toHaveLength(1);
  });

  it('[TL-4] steps through the hits in context, newest first, and stays there when the filter is cleared', async () => {
    const server = aRoom();
    for (const text of ['hit one', 'quiet', 'hit two', 'quiet too', 'hit three'])
      server.by(ANA, 'note.add', { text });
    const stage = await showRoom(view('filter'), server, { id: 'bo' });
    const search = screen.getByRole('searchbox', { name: 'Find in the timeline' });
    const status = () => screen.getByRole('status').textContent;
    await stage.user.type(search, 'hit');
    await stage.user.click(screen.getByRole('button', { name: 'In context' }));
    expect(entries().some((entry) => entry.includes('quiet'))).toBe(true);
    expect(status()).toBe('3 of 3');
    await stage.user.type(search, '{Enter}');
    expect(status()).toBe('2 of 3');
    await stage.user.type(search, '{Enter}{Enter}');
    expect(status()).toBe('3 of 3');
    await stage.user.type(search, '{Shift>}{Enter}{/Shift}');
    expect(status()).toBe('1 of 3');
    await stage.user.type(search, '{Escape}');
    expect(document.activeElement?.textContent).toContain('hit one');
  });

  it('[TL-4] the filter folded away is chips, and each is taken out by itself', async () => {
    const server = aRoom();
    server.by(ANA, 'note.add', { text: 'failover' });
    server.by(BO, 'note.add', { text: 'failover done' });
    const stage = await showRoom(view('filter'), server, { id: 'bo' });
    await stage.user.type(screen.getByRole('searchbox'), 'failover');
    await stage.user.click(screen.getByRole('button', { name: 'Notes 2' }));
    await stage.user.click(screen.getByRole('button', { name: 'Fold the filter away' }));
    expect(entries()).toHaveLength(2);
    await stage.user.click(screen.getByRole('button', { name: 'Take “failover” out of the filter' }));
    await stage.user.click(screen.getByRole('button', { name: 'Take “Notes” out of the filter' }));
    expect(entries().length).toBeGreaterThan(3);
  });
});

describe('going through the timeline', () => {
  it('[TL-4] goes to a time that is typed, and says what it does not understand', async () => {
    const server = aRoom();
    server.by(ANA, 'note.add', { text: 'early' });
    server.now = '2026-11-22T09:00:00.000Z';
    server.by(ANA, 'note.add', { text: 'late' });
    const stage = await showRoom(view('jump'), server, { id: 'bo' });
    const field = screen.getByRole('textbox', { name: 'Go to a time' });
    await stage.user.type(field, 'soonish{Enter}');
    expect(screen.getByText(/^That is no time/)).toBeTruthy();
    await stage.user.clear(field);
    await stage.user.type(field, '2026-11-21{Enter}');
    await stage.settle();
    expect(document.activeElement?.textContent).toContain('late');
  });

  it('[TL-1] tells times in UTC on demand, days too', async () => {
    const server = aRoom();
    const stage = await showRoom(view(), server, { id: 'bo' });
    const at = server.log.at(-1)?.at ?? '';
    await stage.user.click(screen.getByRole('button', { name: 'UTC' }));
    const last = screen.getAllByRole('article').at(-1) as HTMLElement;
    expect(within(last).getByText(at.slice(11, 19))).toBeTruthy();
  });

  it('[TL-2 DESK-4] walks through the entries by keyboard, and marks a key moment', async () => {
    const server = aRoom();
    server.by(ANA, 'note.add', { text: 'the moment' });
    server.by(ANA, 'note.add', { text: 'after it' });
    const stage = await showRoom(view(), server, { id: 'bo' });
    const list = screen.getByRole('feed').parentElement as HTMLElement;
    list.focus();
    await stage.user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('after it');
    await stage.user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('the moment');
    await stage.user.keyboard('s');
    await stage.settle();
    expect(Object.keys(server.state.stars)).toHaveLength(1);
    expect(entries().at(-1)).toMatch(/marked \d\d:\d\d:\d\d as a key moment/);
    const star = within(entryOf('the moment')).getByRole('button', { name: 'Key moment' });
    expect(star.getAttribute('aria-pressed')).toBe('true');
    await stage.user.keyboard('{Enter}');
    expect(screen.getByRole('menu', { name: 'What to do with this entry' })).toBeTruthy();
    await stage.user.keyboard('{Escape}');
    await stage.settle();
    // The menu gives the focus back in a later frame.
    await waitFor(() => expect(document.activeElement?.textContent).toContain('the moment'));
    await stage.user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('1');
    await stage.user.keyboard('{End}');
    await stage.user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('key moment');
  });
});
