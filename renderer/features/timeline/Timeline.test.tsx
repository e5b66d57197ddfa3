import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { Timeline } from './Timeline.tsx';

const ANA = person('ana');
const BO = person('bo');

function aRoom(): FakeServer {
  return new FakeServer({ ana: 'deputy', bo: 'lead' });
}

function view(filterOpen = false) {
  return <Timeline filterOpen={filterOpen} onFilterOpen={() => undefined} />;
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
    await stage.user.click(screen.getByRole('button', { name: 'Pin this note' }));
    await stage.settle();
    expect(Object.keys(server.state.pins)).toHaveLength(1);
    expect(entries().at(-1)).toContain('pinned a noteroot cause');
    await stage.user.click(screen.getByRole('button', { name: 'Unpin this note' }));
    await stage.settle();
    expect(server.state.pins).toEqual({});
  });

  it('[TL-3] are corrected by who wrote them, and the correction shows as a revision', async () => {
    const server = aRoom();
    server.by(BO, 'note.add', { text: 'db1 is slow' });
    const stage = await showRoom(view(), server, { id: 'bo' });
    await stage.user.click(screen.getByRole('button', { name: 'Correct this note' }));
    const field = screen.getByRole('textbox', { name: 'The note, set right' });
    await stage.user.clear(field);
    await stage.user.type(field, 'db2 is slow{Enter}');
    await stage.settle();
    const note = screen.getAllByRole('article').at(-2) as HTMLElement;
    expect(note.textContent).toContain('db2 is slow');
    expect(within(note).getByText('corrected')).toBeTruthy();
    expect(within(note).getByText('before: db1 is slow')).toBeTruthy();
  });

  it('[TL-3] of others are not edited', async () => {
    const server = aRoom();
    server.by(ANA, 'note.add', { text: 'mine' });
    await showRoom(view(), server, { id: 'bo' });
    expect(screen.queryByRole('button', { name: 'Correct this note' })).toBeNull();
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

it('[TL-4] finds by text and by kind, and says so when nothing matches', async () => {
  const server = aRoom();
  server.by(ANA, 'note.add', { text: 'レプリケーション遅延' });
  server.by(ANA, 'note.add', { text: 'failover' });
  const stage = await showRoom(view(true), server, { id: 'bo' });
  await stage.user.type(screen.getByRole('searchbox', { name: 'Find in the timeline' }), 'ﾚﾌﾟﾘｹｰｼｮﾝ');
  expect(entries()).toHaveLength(1);
  await stage.user.click(screen.getByRole('button', { name: 'Tasks' }));
  expect(screen.queryAllByRole('article')).toEqual([]);
  expect(screen.getByText('Nothing here matches the filter.')).toBeTruthy();
});
