import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Language } from '#renderer/state/preferences.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import type { LineFacts } from '#renderer/sync/wire.ts';
import { type Answers, showPage, showRoom } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { MachineHealth } from '#shared/desktop/diagnostics.ts';
import { Diagnostics } from './Diagnostics.tsx';

const FOLDER = '/home/aiko/.config/Quarterdeck/room';

const MACHINE: MachineHealth = {
  server: {
    state: 'running',
    upMs: 3_900_000,
    restarts: 1,
    memoryBytes: 90 * 2 ** 20,
    exits: [{ at: '2026-11-20T08:59:00.000Z', code: null, upMs: 5_000, lines: ['TypeError'] }],
  },
  data: { folder: FOLDER, freeBytes: 2 * 2 ** 30, totalBytes: 8 * 2 ** 30 },
  gone: [],
};

const ANSWERS: Answers = {
  'GET /healthz': () => ({ status: 'ok', version: '0.1.0', protocol: 1, storage: 'ok' }),
  'GET /api/v1/incidents/i1/segments': () => ({ head: { seq: 42, hash: '' }, segments: [] }),
};

afterEach(() => {
  vi.restoreAllMocks();
});

function InRoom() {
  return <Diagnostics room={useRoom()} preferences={null} />;
}

/** On a desktop whose machine does as `machine` says; in a browser where it says nothing. */
function on(machine: MachineHealth | undefined): DesktopApi | null {
  if (machine === undefined) return null;
  const api: Partial<DesktopApi> = {
    machineHealth: async () => machine,
    about: async () => Promise.reject(new Error('nobody says')),
  };
  return api as DesktopApi;
}

interface Wanted {
  readonly language?: Language;
  readonly answers?: Answers;
  readonly machine?: MachineHealth;
}

async function inRoom({ language = 'en', answers = ANSWERS, machine }: Wanted = {}) {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(person('ana'), 'command.claim', {});
  const stage = await showRoom(
    <DesktopProvider desktop={on(machine)}>
      <InRoom />
    </DesktopProvider>,
    server,
    { id: 'ana', language, answers },
  );
  await screen.findAllByRole('definition');
  return { ...stage, server };
}

async function outside({ language = 'en', answers = ANSWERS, machine }: Wanted = {}) {
  const page = await showPage(
    <DesktopProvider desktop={on(machine)}>
      <Diagnostics room={null} preferences={null} />
    </DesktopProvider>,
    { language, answers },
  );
  await screen.findAllByRole('definition');
  return page;
}

/** How something is, by the subject and the name under which it stands. */
function fact(subject: string, what: string): string {
  const name = within(screen.getByRole('region', { name: subject })).getByText(what, { selector: 'dt' });
  return name.parentElement?.querySelector('dd')?.textContent ?? '';
}

it.each([
  ['en', 12.4, 3, '12 ms ahead of this machine’s, give or take 3 ms'],
  ['en', -1_500, 2, '1,500 ms behind this machine’s, give or take 2 ms'],
  ['en', -0.4, 1, 'as this machine’s, give or take 1 ms'],
  ['en', 0, null, 'not known'],
  ['ja', 12.4, 3, 'このマシンより 12 ミリ秒進んでいます（誤差 3 ミリ秒以内）'],
  ['ja', -1_500, 2, 'このマシンより 1,500 ミリ秒遅れています（誤差 2 ミリ秒以内）'],
  ['ja', 0.4, 1, 'このマシンと同じ（誤差 1 ミリ秒以内）'],
  ['ja', 0, null, '不明'],
] as const)(
  '[DESK-6 DESK-4] the server’s clock is told in words (%s, %s)',
  async (language, offsetMs, errorMs, words) => {
    const { line, user } = await inRoom({ language });
    const facts: LineFacts = { ...line.facts(), offsetMs, errorMs };
    line.facts = () => facts;
    const [title, clock, look] =
      language === 'en'
        ? ['Line to the room', 'Server’s clock', 'Look again']
        : ['ルームへの接続', 'サーバーの時計', 'もう一度調べる'];
    screen.getByRole('button', { name: look }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(fact(title, clock)).toBe(words));
  },
);

it.each([
  [
    'en',
    ['Line to the room', 'Runs by', 'Round trips of late', 'Last entry here'],
    'not known',
    '4, the server’s is not known',
  ],
  [
    'ja',
    ['ルームへの接続', '通信方式', '最近の往復時間', 'この画面にある最後の記録'],
    '不明',
    '4（サーバー：不明）',
  ],
] as const)(
  '[DESK-6 DESK-4] what is not known of a line says so (%s)',
  async (language, [title, transport, trips, log], unknown, entries) => {
    const { line, user } = await inRoom({ language, answers: {} });
    line.facts = () => ({ offsetMs: 0, errorMs: null, trips: [], transport: null, reconnects: 0 });
    await user.click(
      screen.getByRole('button', { name: language === 'en' ? 'Look again' : 'もう一度調べる' }),
    );
    await waitFor(() => expect(fact(title, transport)).toBe(unknown));
    expect(fact(title, trips)).toBe(unknown);
    expect(fact(title, log)).toBe(entries);
  },
);

it.each([
  [
    'en',
    'Line to the room',
    'Waits to be sent',
    'Look again',
    'Nothing',
    '2 commands, the oldest for 1 h 30 min',
  ],
  ['ja', 'ルームへの接続', '送信待ち', 'もう一度調べる', 'なし', '2 件（最も古いものは 1 時間 30 分前）'],
] as const)(
  '[DESK-6 SYNC-4] what waits to be sent is counted, with how long the oldest has waited (%s)',
  async (language, title, outbox, look, nothing, words) => {
    const { room, line, user, settle, pass } = await inRoom({ language });
    expect(fact(title, outbox)).toBe(nothing);
    await act(async () => line.cut());
    await act(async () => void room.send('note.add', { text: 'first' }));
    await pass(90);
    await act(async () => void room.send('note.add', { text: 'second' }));
    await user.click(screen.getByRole('button', { name: look }));
    await waitFor(() => expect(fact(title, outbox)).toBe(words));
    await act(async () => line.mend());
    await settle();
    await user.click(screen.getByRole('button', { name: look }));
    await waitFor(() => expect(fact(title, outbox)).toBe(nothing));
  },
);

it('[DESK-6] a line that goes is said at once, without being asked', async () => {
  const { line, settle } = await inRoom();
  expect(fact('Line to the room', 'State')).toMatch(/^Live, since /);
  await act(async () => line.cut());
  await settle();
  await waitFor(() => expect(fact('Line to the room', 'State')).toMatch(/^Offline, since /));
});

it.each([
  ['en', 'Line to the room', 'Server', 'This machine', 'Back to the war rooms'],
  ['ja', 'ルームへの接続', 'サーバー', 'このマシン', 'ウォールーム一覧'],
] as const)(
  '[DESK-6 DESK-4] outside a room there is no line of one, and in a browser no machine (%s)',
  async (language, line, server, machine, back) => {
    await outside({ language });
    expect(screen.queryByRole('region', { name: line })).toBeNull();
    expect(screen.queryByRole('region', { name: machine })).toBeNull();
    expect(screen.getByRole('region', { name: server })).toBeTruthy();
    expect(screen.getByRole('link', { name: back }).getAttribute('href')).toBe('/');
  },
);

it.each([
  ['en', 'Server', ['State', 'Version', 'Answers within'], ['Does not answer', 'not known', 'not known']],
  ['ja', 'サーバー', ['状態', 'バージョン', '応答時間'], ['応答なし', '不明', '不明']],
] as const)(
  '[DESK-6] a server that does not answer is said, not left out (%s)',
  async (language, title, names, said) => {
    await outside({ language, answers: {} });
    expect(names.map((name) => fact(title, name))).toEqual(said);
  },
);

it.each([
  ['en', 'Server', 'Record', 'damaged', 'Damaged'],
  ['ja', 'サーバー', '記録', 'unavailable', '書き込み不可'],
] as const)(
  '[DESK-6] a record that is not well is said, too (%s)',
  async (language, title, name, storage, words) => {
    const health = { status: 'degraded', version: '0.1.0', protocol: 1, storage };
    await outside({ language, answers: { ...ANSWERS, 'GET /healthz': () => health } });
    expect(fact(title, name)).toBe(words);
  },
);

it.each([
  [
    'en',
    'This machine',
    ['Runs for', 'Memory', 'Space on its disk'],
    ['1 h 5 min', '90 MB', '2 GB free of 8 GB'],
    'not known',
    /code not known, after 5 s/,
  ],
  [
    'ja',
    'このマシン',
    ['稼働時間', 'メモリー', 'ディスクの空き'],
    ['1 時間 5 分', '90 MB', '8 GB 中 2 GB'],
    '不明',
    /コード 不明、稼働 5 秒/,
  ],
] as const)(
  '[DESK-6 DESK-4] a machine tells its figures, and of each that it does not know that (%s)',
  async (language, title, names, figures, unknown, exit) => {
    await outside({ language, machine: MACHINE });
    expect(names.map((name) => fact(title, name))).toEqual(figures);
    expect(within(screen.getByRole('region', { name: title })).getByRole('listitem').textContent).toMatch(
      exit,
    );
    document.body.replaceChildren();
    const { server, data } = MACHINE;
    await outside({
      language,
      machine: {
        server: { ...server, upMs: null, memoryBytes: null, exits: [] },
        data: { ...data, freeBytes: null, totalBytes: null },
        gone: [],
      },
    });
    expect(names.map((name) => fact(title, name))).toEqual([unknown, unknown, unknown]);
  },
);

it.each([
  [
    'en',
    'Show the text',
    'Text of the diagnostics',
    'With paths on this machine',
    'Save the text',
    /which may hold your name/,
  ],
  [
    'ja',
    'テキストを表示',
    '診断テキスト',
    'このマシンのパスを含める',
    'テキストを保存',
    /ユーザー名を含むことがあります/,
  ],
] as const)(
  '[DESK-6 DESK-4] the bundle is read before it is saved, by key, and has paths only when asked for (%s)',
  async (language, show, text, paths, save, leftOut) => {
    const kept: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      kept.push(content as Blob);
      return 'blob:bundle';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { room, line, user, storage } = await inRoom({ language, machine: MACHINE });
    await act(async () => line.cut());
    await act(async () => void room.send('note.add', { text: 'failover of db2' }));
    expect(screen.queryByRole('button', { name: save })).toBeNull();
    screen.getByRole('button', { name: show }).focus();
    await user.keyboard('{Enter}');
    const shown = screen.getByRole('region', { name: text });
    const said = () => shown.querySelector('pre')?.textContent ?? '';
    expect(JSON.parse(said())).toMatchObject({ server: { version: '0.1.0' }, room: { held: 4 } });
    const { session } = JSON.parse(storage.getItem('quarterdeck.session') ?? '{}');
    expect(session).toBe('bearer');
    for (const secret of ['Name of', 'Writes blocked', 'failover', session, 'aiko'])
      expect(said()).not.toContain(secret);
    const without = () =>
      screen.queryAllByRole('listitem').filter((item) => leftOut.test(item.textContent ?? ''));
    expect(without()).toHaveLength(1);
    screen.getByRole('checkbox', { name: paths }).focus();
    await user.keyboard(' ');
    expect(said()).toContain(FOLDER);
    expect(without()).toHaveLength(0);
    await user.keyboard(' ');
    expect(said()).not.toContain(FOLDER);
    expect(kept).toEqual([]);
    await user.click(screen.getByRole('button', { name: save }));
    expect(await kept[0]?.text()).toBe(said());
    expect(names).toEqual([expect.stringMatching(/^quarterdeck-diagnostics-\d{4}-\d\d-\d\d\.json$/)]);
  },
);

it('[DESK-6] the text stands still while it is read, and is as of now when that is asked for', async () => {
  const { line, user } = await inRoom();
  await user.click(screen.getByRole('button', { name: 'Show the text' }));
  const said = () =>
    JSON.parse(screen.getByRole('region', { name: 'Text of the diagnostics' }).textContent ?? '');
  expect(said().room.reconnects).toBe(1);
  line.facts = () => ({ offsetMs: 0, errorMs: 1, trips: [], transport: 'polling', reconnects: 7 });
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  await waitFor(() => expect(fact('Line to the room', 'Opened again')).toBe('7'));
  expect(said().room.reconnects).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Show it as of now' }));
  expect(said().room.reconnects).toBe(7);
});
