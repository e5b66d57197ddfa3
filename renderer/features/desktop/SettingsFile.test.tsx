import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Language } from '#renderer/state/preferences.ts';
import { memoryStorage, showPage } from '#renderer/testing/stage.tsx';
import type { Choices, MachineChoices } from '#shared/desktop/choices.ts';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { SettingsFileSection } from './SettingsFileSection.tsx';

const NOW: MachineChoices = {
  notifications: { task: true, server: true },
  shortcuts: { note: 'CommandOrControl+Alt+Shift+N', cockpit: 'CommandOrControl+Alt+Shift+Q' },
  zoom: 0,
  looksForUpdates: false,
  places: [],
};

const WANTED: Choices = {
  notifications: { task: false, server: true },
  shortcuts: { note: null, cockpit: 'CommandOrControl+Alt+J' },
  zoom: 1,
  looksForUpdates: true,
  places: [{ name: 'The team', url: 'https://room.example', fingerprint: 'ab'.repeat(32) }],
  screen: {
    language: 'ja',
    theme: 'light',
    muted: true,
    volume: 30,
    utc: true,
    updateNotices: true,
    panels: { left: { rail: 40, people: 60 } },
  },
};

/** The section on a desktop whose person chooses a file of these settings. */
async function section({
  wanted = WANTED,
  language = 'en',
  ...changes
}: { wanted?: Choices; language?: Language } & Partial<DesktopApi> = {}) {
  const said: unknown[] = [];
  let taken = 0;
  const storage = memoryStorage();
  storage.setItem('react-resizable-panels:quarterdeck.columns', '{"left":20,"middle":50,"timeline":30}');
  storage.setItem('react-resizable-panels:quarterdeck.middle', '{"tasks":"most"}');
  const known: Partial<DesktopApi> = {
    about: async () => ({ version: '1', electron: '2', chromium: '3', node: '4', platform: 'linux' }),
    saveSettings: async (choices) => {
      said.push(choices);
      return { outcome: 'saved', path: '/home/aiko/settings.json' };
    },
    readSettings: async () => ({ outcome: 'read', id: 'file-1', name: 'theirs.json', now: NOW, wanted }),
    takeSettings: async ({ id }) => {
      said.push(id);
      return { outcome: 'taken' };
    },
    ...changes,
  };
  const page = await showPage(
    <DesktopProvider desktop={known as DesktopApi}>
      <SettingsFileSection
        storage={storage}
        onTaken={() => {
          taken += 1;
        }}
      />
    </DesktopProvider>,
    { language },
  );
  const preferences = () => JSON.parse(page.storage.getItem('quarterdeck.preferences') ?? '{}');
  return { ...page, said, panels: storage, preferences, taken: () => taken };
}

/** The changes as somebody reads them: what, from, to. */
async function changes(): Promise<readonly string[]> {
  const dialog = await screen.findByRole('dialog');
  return within(dialog)
    .getAllByRole('listitem')
    .map((row) =>
      [...row.children]
        .map(({ textContent }) => textContent)
        .filter(Boolean)
        .join(' | '),
    );
}

describe('a file of settings', () => {
  it('[DESK-4] is given what this screen prefers, as far as it makes sense, and no answer that was given once', async () => {
    const { user, said } = await section();
    await user.click(screen.getByRole('button', { name: 'Save as a file…' }));
    expect(await screen.findByText('Saved: /home/aiko/settings.json')).toBeDefined();
    expect(said).toEqual([
      {
        language: 'en',
        theme: 'dark',
        muted: false,
        volume: 60,
        utc: false,
        updateNotices: false,
        shiftNotices: false,
        panels: { columns: { left: 20, middle: 50, timeline: 30 } },
      },
    ]);
  });

  it('[DESK-4] is shown in words before it changes anything, and leaving it changes nothing', async () => {
    const { user, said, preferences, panels, taken } = await section();
    await user.click(screen.getByRole('button', { name: 'Take from a file…' }));
    expect(await changes()).toEqual([
      'Language | English | 日本語',
      'Look | Dark | Light',
      'Sound | On | Off',
      'Volume | 60 % | 30 %',
      'Times of the timeline | In my time zone | In UTC',
      'Updates on the desktop | Off | On',
      'Sizes of the panels in a room | As they are | As in the file',
      'Zoom | 100 % | 120 %',
      'Notification: A task for me | On | Off',
      'Keys from anywhere: Write a note | Ctrl + Alt + Shift + N | No keys',
      'Keys from anywhere: Show the cockpit | Ctrl + Alt + Shift + Q | Ctrl + Alt + J',
      'Look for newer versions of this program | Off | On',
      expect.stringMatching(
        /^Server \| Not known \| The teamhttps:\/\/room\.example.*this certificate:AB:AB/,
      ),
    ]);
    // Whoever presses Enter without a look takes nothing.
    expect(document.activeElement?.textContent).not.toBe('Take these');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('Nothing was changed.')).toBeDefined();
    expect([said, preferences(), taken()]).toEqual([[], {}, 0]);
    expect(panels.getItem('react-resizable-panels:quarterdeck.left')).toBeNull();
  });

  it('[DESK-4] is taken as a whole, on the machine and on this screen', async () => {
    const { user, said, preferences, panels, taken } = await section();
    await user.click(screen.getByRole('button', { name: 'Take from a file…' }));
    await user.click(await screen.findByRole('button', { name: 'Take these' }));
    expect(await screen.findByText(/All of it holds now/)).toBeDefined();
    expect([said, taken()]).toEqual([['file-1'], 1]);
    const { panels: shares, ...screenChoices } = WANTED.screen ?? {};
    expect(preferences()).toMatchObject(screenChoices);
    expect(JSON.parse(panels.getItem('react-resizable-panels:quarterdeck.left') ?? '')).toEqual(shares?.left);
    expect(panels.getItem('react-resizable-panels:quarterdeck.columns')).toContain('20');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[DESK-4] that the machine does not take changes nothing on this screen either', async () => {
    const error = refusal('settings_not_kept', { why: 'ENOSPC' });
    const { user, preferences, taken } = await section({
      takeSettings: async () => ({ outcome: 'refused', error }),
    });
    await user.click(screen.getByRole('button', { name: 'Take from a file…' }));
    await user.click(await screen.findByRole('button', { name: 'Take these' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/ENOSPC.*Make room/);
    expect([preferences(), taken()]).toEqual([{}, 0]);
  });

  it('[DESK-4] that says what holds already is told so, with nothing to take', async () => {
    const { user } = await section({ wanted: { ...NOW, screen: { language: 'en', theme: 'dark' } } });
    await user.click(screen.getByRole('button', { name: 'Take from a file…' }));
    expect(await screen.findByText(/There is nothing to take/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take these' })).toBeNull();
  });

  it('[DESK-4] that is refused says why in the reader’s language, and thinking better of it says nothing', async () => {
    const error = refusal('settings_newer', { name: 'theirs.json' });
    const { user } = await section({
      language: 'ja',
      readSettings: async () => ({ outcome: 'refused', error }),
      saveSettings: async () => ({ outcome: 'cancelled' }),
    });
    await user.click(screen.getByRole('button', { name: 'ファイルから読み込む…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('新しいバージョン');
    await user.click(screen.getByRole('button', { name: 'ファイルに保存…' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('[DESK-4] is shown and taken in Japanese', async () => {
    const { user } = await section({ language: 'ja', wanted: { zoom: 2, notifications: { task: false } } });
    await user.click(screen.getByRole('button', { name: 'ファイルから読み込む…' }));
    expect(await screen.findByText('「theirs.json」を適用すると、次の 2 件が変わります。')).toBeDefined();
    expect(await changes()).toEqual(['表示倍率 | 100 % | 144 %', '通知：自分へのタスク | オン | オフ']);
    await user.click(screen.getByRole('button', { name: '適用する' }));
    expect(await screen.findByText(/設定を適用しました/)).toBeDefined();
  });
});

it('[DESK-4] a browser has no such section', async () => {
  await showPage(<SettingsFileSection storage={memoryStorage()} onTaken={() => undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
});
