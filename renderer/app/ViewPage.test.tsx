import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { asDrill, showRoom } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { VIEW_KINDS, type ViewKind } from '#shared/desktop/windows.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { RoomView } from './ViewPage.tsx';

/** What every window asks of the desktop. */
const SERVER_RUNS: Partial<DesktopApi> = {
  serverState: async () => 'running',
  onServerReady: () => () => {},
  onServerDown: () => () => {},
};

const ANA = person('ana');
const BO = person('bo');

afterEach(() => {
  history.replaceState(null, '', '/');
  Reflect.deleteProperty(navigator, 'wakeLock');
});

/** A room in which bo has an instruction to understand, another that runs, and a note was written. */
function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', cy: 'scribe' });
  server.by(ANA, 'command.claim', {});
  server.by(ANA, 'task.assign', { title: 'Check the lag', assignee: 'bo', minutes: 3 });
  const [task = ''] = Object.keys(server.state.tasks);
  server.by(BO, 'task.understand', { task });
  server.by(ANA, 'task.assign', { title: 'Undo the change', assignee: 'bo', minutes: 10 });
  server.by(BO, 'note.add', { text: 'p99 is 4 s' });
  return server;
}

function show(
  kind: ViewKind,
  server = aRoom(),
  language: 'en' | 'ja' = 'en',
  desktop: Partial<DesktopApi> | null = null,
) {
  return showRoom(
    <DesktopProvider desktop={desktop === null ? null : ({ ...SERVER_RUNS, ...desktop } as DesktopApi)}>
      <RoomView kind={kind} />
    </DesktopProvider>,
    server,
    { id: 'bo', language, readsOnly: true },
  );
}

it.each(VIEW_KINDS)(
  '[DESK-2] %s reads: nothing in it gives a command, also not what is the reader’s own',
  async (kind) => {
    const server = aRoom();
    const length = server.log.length;
    const { room, settle, user } = await show(kind, server);
    for (const name of ['Understood', 'Start', 'Report', 'Reassign', 'Take command', 'Write', 'Give a task'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.keyboard('t');
    await user.keyboard('n');
    const answer = await room.send('note.add', { text: 'from here' });
    expect(answer).toMatchObject({ ok: false, error: { details: { reason: 'only_shows' } } });
    await settle();
    expect(server.log.length).toBe(length);
  },
);

it.each(VIEW_KINDS)('[DESK-4] %s says in Japanese which room it shows, and what', async (kind) => {
  await show(kind, aRoom(), 'ja');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('QD-');
  expect(document.title).toMatch(/^(タイムライン|次にすること|シフト|大画面表示|ミニタイマー) · /);
});

it.each(VIEW_KINDS)('[INC-3] %s of a drill says so', async (kind) => {
  await show(kind, asDrill(aRoom()));
  expect(screen.getByText('DRILL')).toBeTruthy();
});

it('[DESK-2] the wall says what is due next in shape and word, to nobody in particular', async () => {
  const stage = await show('wall');
  await stage.pass(4);
  const next = screen.getByRole('list', { name: 'Due next' });
  const rows = within(next).getAllByRole('listitem');
  expect(rows).toHaveLength(3);
  const late = rows.find((row) => row.textContent?.includes('Check the lag'));
  expect(late?.textContent).toContain('act');
  expect(late?.querySelector('svg rect')).not.toBeNull();
  expect(late?.textContent).toContain('Name of bo');
  expect(next.textContent).not.toMatch(/\byour?s?\b/i);
});

it('[DESK-2] the wall says the last entries newest first, who is on duty, and when each audience hears more', async () => {
  const server = aRoom();
  await show('wall', server);
  const entries = within(screen.getByRole('list', { name: 'Timeline' })).getAllByRole('listitem');
  expect(entries).toHaveLength(5);
  expect(entries[0]?.textContent).toContain('p99 is 4 s');
  expect(screen.getByRole('list', { name: 'People' }).textContent).toMatch(
    /3 on duty.*without a screen.*0 resting/,
  );
  expect(screen.getByText('Name of ana', { selector: 'header strong' })).toBeTruthy();
});

it('[SYNC-6] the wall says that the line is down, and since when', async () => {
  const stage = await show('wall');
  expect(screen.getByRole('status').textContent).toBe('Live');
  await act(async () => stage.line.cut('offline'));
  await stage.settle();
  expect(screen.getByRole('status').textContent).toMatch(
    /The line to the server is down.*was true then,.*since \d\d:\d\d:\d\d/,
  );
});

it('[DESK-2] the wall fills the screen by F and leaves it by Escape, in the desktop', async () => {
  const fullScreen = vi.fn(async () => undefined);
  const { user } = await show('wall', aRoom(), 'en', { fullScreen });
  await user.keyboard('f');
  await user.keyboard('{Escape}');
  expect(fullScreen.mock.calls).toEqual([['toggle'], ['leave']]);
});

it('[DESK-2] a browser keeps the screen awake while the wall is shown; the desktop does that by itself', async () => {
  const release = vi.fn(async () => undefined);
  const request = vi.fn(async () => ({ release }));
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  await show('wall');
  expect(request.mock.calls).toEqual([['screen']]);
  expect(screen.queryByText(/lets the screen sleep/)).toBeNull();
  cleanup();
  expect(release).toHaveBeenCalledTimes(1);
  await show('wall', aRoom(), 'en', {});
  expect(request).toHaveBeenCalledTimes(1);
});

it.each([
  ['en', /lets the screen sleep. Set the screen itself to stay on/],
  ['ja', /スリープを止められません。画面側で常時点灯に/],
] as const)(
  '[DESK-2] a browser that cannot keep it awake shows the wall, and says what to do (%s)',
  async (language, words) => {
    await show('wall', aRoom(), language);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('QD-');
  },
);

it('[DESK-2] the timer says what is due next and my task with its minutes, and brings the cockpit', async () => {
  const showCockpit = vi.fn(async () => undefined);
  const { user } = await show('timer', aRoom(), 'en', { showCockpit });
  expect(screen.getByRole('region', { name: 'Due next' }).textContent).toContain('Undo the change');
  // What waits for a word comes first, with the minutes that are given.
  expect(screen.getByRole('region', { name: 'Your instruction' }).textContent).toMatch(
    /Undo the change.*10 minutes/,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  expect(showCockpit).toHaveBeenCalledTimes(1);
});

it('[DESK-2] whose session has ended is told so in place of the room', async () => {
  const stage = await show('timeline');
  await act(async () => stage.line.end(refusal('session_revoked')));
  await stage.settle();
  expect(screen.getByRole('alert').textContent).toMatch(/cannot show the room any more.*session was ended/);
});
