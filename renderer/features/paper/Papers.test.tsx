import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Language } from '#renderer/state/preferences.ts';
import { useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { KeptFile } from '#shared/desktop/kept-file.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { ToldEntry } from '#shared/paper/entry.ts';
import type { PaperKind } from '#shared/paper/paper.ts';
import { Papers } from './Papers.tsx';
import type { TellEntries } from './use-paper.ts';

const AIKO = { id: 'aiko', name: 'Aiko Tanaka', kind: 'person' } as const;
const KEN = { id: 'ken', name: '佐藤 健', kind: 'person' } as const;
const SYSTEM = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' } as const;

const NOTE = 'Aiko Tanaka asked 佐藤さん about db2-prod';

const STAMPS = {
  en: ['Internal: names as recorded', 'Names as roles', 'For outside: no names, no addresses'],
  ja: ['社内限り：氏名は記録のまま', '氏名は役割で表示', '社外向け：氏名・連絡先なし'],
} as const;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Two people, one note and one step of the course. */
function aRoom(): FakeServer {
  const server = new FakeServer({});
  for (const { id, name } of [AIKO, KEN])
    server.by(SYSTEM, 'participant.join', { participant: id, name, role: 'responder' });
  server.by(AIKO, 'command.claim', {});
  server.by(KEN, 'note.add', { text: NOTE });
  server.by(AIKO, 'incident.set_severity', { severity: 'SEV1' });
  return server;
}

/** Tells an entry by what it is and by the words that somebody wrote in it. */
const tellEntries: TellEntries = ({ events }) =>
  events.map(({ seq, type, at, actor, data }): ToldEntry => {
    const { text } = data as { readonly text?: string };
    return { seq, type, at, who: actor.name, what: type, quote: text ?? null, before: [], audience: null };
  });

/** The screen's preference, as the button beside the papers sets it. */
function InUtc() {
  const prefer = useSetPreferences();
  return (
    <button type="button" onClick={() => prefer({ utc: true })}>
      UTC
    </button>
  );
}

/** A window on a desktop that answers each wish to save by what the test says; in a browser where it says nothing. */
async function show(what: PaperKind, { language = 'en', server = aRoom(), answers }: Partial<Shown> = {}) {
  const wishes: string[] = [];
  const waiting: ((kept: KeptFile) => void)[] = [];
  const api: Partial<DesktopApi> = {
    savePaper: ({ name }) => {
      wishes.push(name);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
  const stage = await showRoom(
    <DesktopProvider desktop={answers === 'desktop' ? (api as DesktopApi) : null}>
      <Papers what={what} tellEntries={tellEntries} preferences={<InUtc />} />
    </DesktopProvider>,
    server,
    { id: 'aiko', language },
  );
  await screen.findByRole('article');
  return { ...stage, server, wishes, answer: (kept: KeptFile) => act(async () => waiting.shift()?.(kept)) };
}

interface Shown {
  readonly language: Language;
  readonly server: FakeServer;
  readonly answers: 'desktop';
}

function sheet(): string {
  return screen.getByRole('article').textContent ?? '';
}

/** What is said beside the paper, in all of its places. */
function said(): string {
  return screen
    .queryAllByRole('status', { hidden: true })
    .map(({ textContent }) => textContent)
    .join('');
}

/** By the keyboard alone: what comes next in a field is taken. */
async function choose({ user }: Awaited<ReturnType<typeof show>>, label: RegExp) {
  screen.getByRole('button', { name: label }).focus();
  await user.keyboard('{ArrowRight}');
}

it.each([
  ['en', /How much of it/],
  ['ja', /載せる範囲/],
] as const)(
  '[TL-6 DESK-4] the level that is chosen, by key, is stamped on the paper and in its title (%s)',
  async (language, label) => {
    const stage = await show('record', { language });
    for (const [step, stamp] of STAMPS[language].entries()) {
      if (step > 0) await choose(stage, label);
      const others = STAMPS[language].filter((other) => other !== stamp);
      expect(within(screen.getByRole('article')).getByText(stamp)).toBeTruthy();
      for (const other of others) expect(sheet()).not.toContain(other);
      expect(document.title).toMatch(new RegExp(`^QD-1 .* – ${stamp}$`));
    }
  },
);

it.each([
  ['brief', 'en', /How much of it/],
  ['timeline', 'en', /How much of it/],
  ['record', 'en', /How much of it/],
  ['record', 'ja', /載せる範囲/],
] as const)(
  '[TL-6] as roles a %s has no name of a person, and for outside no note either (%s)',
  async (what, language, label) => {
    const stage = await show(what, { language });
    expect(sheet()).toContain('Aiko Tanaka');
    if (what !== 'brief') expect(sheet()).toContain(NOTE);
    await choose(stage, label);
    for (const name of ['Aiko', 'Tanaka', '佐藤']) expect(sheet()).not.toContain(name);
    // What was written stays, but for whom it names.
    if (what !== 'brief') expect(sheet()).toContain('about db2-prod');
    expect(sheet()).toContain(language === 'en' ? 'responder' : '対応者');
    await choose(stage, label);
    for (const gone of ['Aiko', 'Tanaka', '佐藤', 'db2', 'note.added']) expect(sheet()).not.toContain(gone);
    if (what !== 'brief') expect(sheet()).toContain('incident.severity_set');
  },
);

it.each([
  ['en', '1 entry has come since this paper was made.', 'Bring up to date'],
  ['ja', 'この文書の作成後に 1 件の記録が増えました。', '最新にする'],
] as const)(
  '[TL-6] a paper stands still while it is read, and says what has come since (%s)',
  async (language, words, renew) => {
    const { server, user, settle } = await show('timeline', { language });
    expect(screen.queryByRole('button', { name: renew })).toBeNull();
    server.by(KEN, 'note.add', { text: 'failed over' });
    await settle();
    expect(said()).toBe(words);
    expect(sheet()).not.toContain('failed over');
    screen.getByRole('button', { name: renew }).focus();
    await user.keyboard('{Enter}');
    await settle();
    expect(sheet()).toContain('failed over');
    expect(said()).toBe('');
  },
);

it('[TL-6] a stretch in which nothing happened says so, and an open end is the record’s own', async () => {
  const { user } = await show('timeline');
  const [from] = screen.getAllByLabelText('From');
  if (from === undefined) throw new Error('no beginning can be chosen');
  await user.type(from, '2030-01-01T00:00');
  expect(sheet()).toContain('Nothing happened in this time.');
  await user.clear(from);
  expect(sheet()).toContain(NOTE);
});

it('[TL-6 TL-1] a stretch of time is of the zone in which the paper tells its times', async () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  const { user } = await show('timeline');
  await user.type(screen.getByLabelText('From'), '2026-11-20T18:00');
  expect(sheet()).toContain('Times are those of Asia/Tokyo.');
  expect(sheet()).toContain(NOTE);
  await user.click(screen.getByRole('button', { name: 'UTC' }));
  expect(sheet()).toMatch(/From 20 Nov 2026, 18:00 to .*Nothing happened in this time\./);
  await user.clear(screen.getByLabelText('From'));
  await user.type(screen.getByLabelText('From'), '2026-11-20T09:00');
  expect(sheet()).toMatch(/From 20 Nov 2026, 09:00 to /);
  expect(sheet()).toContain(NOTE);
});

it.each([
  ['en', 'Print or save as PDF', 'Save as PDF'],
  ['ja', '印刷または PDF に保存', 'PDF に保存'],
] as const)(
  '[TL-6 DESK-4] a browser prints, and has nothing else to save by (%s)',
  async (language, print, save) => {
    const printed = vi.fn();
    vi.stubGlobal('print', printed);
    const { user } = await show('brief', { language });
    expect(screen.queryByRole('button', { name: save })).toBeNull();
    screen.getByRole('button', { name: print }).focus();
    await user.keyboard('{Enter}');
    expect(printed).toHaveBeenCalledTimes(1);
  },
);

it.each([
  ['en', 'Save as PDF', 'QD-1 Hand-over brief Names as roles', 'Saved: /docs/brief.pdf', /How much of it/],
  ['ja', 'PDF に保存', 'QD-1 引き継ぎ書 氏名は役割で表示', '保存しました：/docs/brief.pdf', /載せる範囲/],
] as const)(
  '[TL-6] a desktop saves under a name that says the level, once, and tells where (%s)',
  async (language, save, name, words, label) => {
    const stage = await show('brief', { language, answers: 'desktop' });
    await choose(stage, label);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: save });
    button.focus();
    await stage.user.keyboard('{Enter}{Enter}');
    expect(stage.wishes).toEqual([name]);
    expect(button.disabled).toBe(true);
    await stage.answer({ outcome: 'saved', path: '/docs/brief.pdf' });
    expect(said()).toBe(words);
    expect(button.disabled).toBe(false);
  },
);

it.each([
  ['en', 'Save as PDF', /^The folder for “x\.pdf” is not there any more\. Choose another one/],
  ['ja', 'PDF に保存', /^「x\.pdf」の保存先フォルダーがなくなっています。/],
] as const)(
  '[TL-6] a save that fails is told in a sentence, and one that was cancelled says nothing (%s)',
  async (language, save, words) => {
    const { user, answer } = await show('record', { language, answers: 'desktop' });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: save });
    await user.click(button);
    await answer({ outcome: 'refused', error: refusal('save_no_folder', { name: 'x.pdf' }) });
    expect(said()).toMatch(words);
    await user.click(button);
    // The sentence was about the last time.
    expect(said()).toBe('');
    await answer({ outcome: 'cancelled' });
    expect(said()).toBe('');
    expect(button.disabled).toBe(false);
  },
);
